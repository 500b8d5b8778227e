package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.MatrixEvidence;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.springframework.stereotype.Component;

/** Lists what stands behind cells of the matrix, with as many queries for many cells as for one. */
@Component
class CellEvidence {

    private final LatestRows latest;
    private final ActivitySearch activities;
    private final StocktakingEntries entries;

    CellEvidence(LatestRows latest, ActivitySearch activities, StocktakingEntries entries) {
        this.latest = latest;
        this.activities = activities;
        this.entries = entries;
    }

    /**
     * @param ofCells what each of the cells selects
     * @param most activities, and entries, that are listed of each cell
     */
    List<MatrixEvidence> list(List<Cell> cells, List<Selected> ofCells, int most, Language language) {
        var activityIds =
                latest.listActivities(ofCells.stream().map(Selected::activities).toList(), most);
        var entryIds =
                latest.listEntries(ofCells.stream().map(Selected::entries).toList(), most);
        var activitiesById = byId(activities.listByIds(distinct(activityIds), language), ActivityListItem::id);
        var entriesById = byId(entries.listByIds(distinct(entryIds)), StocktakingListItem::id);
        var evidence = new ArrayList<MatrixEvidence>();
        for (int i = 0; i < cells.size(); i++) {
            evidence.add(new MatrixEvidence(
                    cells.get(i), inOrder(activityIds.get(i), activitiesById), inOrder(entryIds.get(i), entriesById)));
        }
        return evidence;
    }

    private static List<Long> distinct(List<List<Long>> ids) {
        return ids.stream().flatMap(Collection::stream).distinct().toList();
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Those that are still public. */
    private static <T> List<T> inOrder(List<Long> ids, Map<Long, T> items) {
        return ids.stream()
                .filter(items::containsKey)
                .map(id -> Objects.requireNonNull(items.get(id)))
                .toList();
    }
}

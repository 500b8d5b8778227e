package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind cells of the matrix. */
@PostgisTest
class CellEvidenceTest {

    private static final int MOST = 10;

    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;

    CellEvidenceTest(MatrixService matrices, FrameworkCatalog frameworks) {
        this.matrices = matrices;
        this.frameworks = frameworks;
    }

    private List<MatrixCellKey> cells(String... texts) {
        return List.of(texts).stream()
                .map(text -> MatrixCellKey.parse("report", text, frameworks))
                .toList();
    }

    @Test
    void manyCellsHaveWhatEachHasByItself() {
        var cells = new ArrayList<>(cells("C2:9", "C7-HEALTH:3.8", "C4:4", "C4:4.4", "C10:16"));
        cells.add(matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN).cells().stream()
                .max(Comparator.comparingLong(Cell::entries))
                .map(cell -> MatrixCellKey.of(cell.line(), cell.sdg()))
                .orElseThrow());

        var found = matrices.listEvidence(ActivityFilter.all(), cells, MOST, Language.EN);

        assertThat(found.items())
                .isEqualTo(cells.stream()
                        .map(cell -> matrices.getEvidence(ActivityFilter.all(), cell, MOST, Language.EN))
                        .toList());
        assertThat(found.items()).allSatisfy(e -> {
            assertThat(e.activities()).hasSize((int) Math.min(MOST, e.cell().activities()));
            assertThat(e.entries()).hasSize((int) Math.min(MOST, e.cell().entries()));
        });
        assertThat(found.items()).anySatisfy(e -> assertThat(e.activities()).hasSize(MOST));
        assertThat(found.items().getLast().entries()).isNotEmpty();
    }

    @Test
    void manyCellsAreAskedForAtOnceFromOneState(
            @Autowired CurrentIndex index,
            @Autowired PastStates states,
            @Autowired Selections selections,
            @Autowired FrameworkDetails details,
            @Autowired AnswerCache cache,
            @Autowired LatestRows latest,
            @Autowired ActivitySearch search,
            @Autowired StocktakingEntries entries) {
        var countedStates = mock(PastStates.class, delegatesTo(states));
        var countedSearch = mock(ActivitySearch.class, delegatesTo(search));
        var countedEntries = mock(StocktakingEntries.class, delegatesTo(entries));
        var service = new IndexedMatrixService(
                countedStates,
                selections,
                frameworks,
                details,
                cache,
                new CellEvidence(latest, countedSearch, countedEntries));

        var found = service.listEvidence(
                ActivityFilter.all(), cells("C2:9", "C7-HEALTH:3.8", "C4:4", "C10:16"), MOST, Language.EN);

        assertThat(found.items()).hasSize(4);
        assertThat(found.revision()).isEqualTo(index.get().revision());
        verify(countedStates, times(1)).read(any(), any());
        verify(countedSearch, times(1)).listByIds(any(), any());
        verify(countedEntries, times(1)).listByIds(any());
    }

    @Test
    void activitiesAreThoseThatListsBeginWith(@Autowired ActivitySearch search) {
        var matrix = matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN);
        var keys = matrix.cells().stream()
                .map(cell -> MatrixCellKey.of(cell.line(), cell.sdg()))
                .toList();

        var found = matrices.listEvidence(ActivityFilter.all(), keys, MOST, Language.EN)
                .items();

        for (int i = 0; i < keys.size(); i++) {
            var ofCell = ActivityFilter.all()
                    .withElements(List.of(keys.get(i).line(), keys.get(i).sdg()));
            assertThat(found.get(i).activities())
                    .as(keys.get(i).toString())
                    .isEqualTo(search.list(ofCell, Language.EN, ActivityOrder.CHANGED, null, MOST)
                            .items());
        }
    }

    @Test
    @Transactional
    void whatChangedLastComesFirstWhateverItsNumber(@Autowired LatestRows latest, @Autowired JdbcClient jdbc) {
        for (var table : List.of("published_activity", "published_stocktaking")) {
            var ids = jdbc.sql("SELECT id FROM " + table + " ORDER BY id")
                    .query(Long.class)
                    .list()
                    .subList(0, 20);
            jdbc.sql("UPDATE " + table + " SET changed_at = timestamptz '2020-01-01' - id / 2 * interval '1 day'"
                            + " WHERE id = ANY(:ids)")
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
            var even = ids.stream().filter(id -> id % 2 == 0).toList();
            var cells = List.of(rows(ids), new RoaringBitmap(), rows(even));

            var found =
                    table.equals("published_activity") ? latest.listActivities(cells, 5) : latest.listEntries(cells, 5);

            // Two by two they changed at once, the earlier recorded later.
            var expected = ids.stream()
                    .sorted(Comparator.<Long>comparingLong(id -> id / 2).thenComparing(Comparator.reverseOrder()))
                    .toList();
            assertThat(found).containsExactly(expected.subList(0, 5), List.of(), even.subList(0, 5));
        }
    }

    private static RoaringBitmap rows(List<Long> ids) {
        return RoaringBitmap.bitmapOf(ids.stream().mapToInt(Math::toIntExact).toArray());
    }

    @Test
    void aLineThatThereIsNotIsNamed() {
        var key = new MatrixCellKey(ElementKey.wsis("C99"), ElementKey.sdg("SDG9"));

        assertThatThrownBy(() -> matrices.getEvidence(ActivityFilter.all(), key, MOST, Language.EN))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("C99");
    }
}

package org.itu.sdgmap.importing.internal.batch;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itu.sdgmap.importing.ImportCounts;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.internal.batch.RowStore.Sight;
import org.jspecify.annotations.Nullable;

/** How many rows an import has, by Sector and by what becomes of them. */
record RowCounts(List<Line> lines) {

    static final RowCounts NONE = new RowCounts(List.of());

    /** @param sector code; empty where the rows name none */
    record Line(String sector, Outcome outcome, RowEffect effect, boolean written, int rows) {

        boolean isSeen(Sight sight) {
            var sectors = sight.sectors();
            return sectors == null || (sector.isEmpty() ? sight.seesAll() : sectors.contains(sector));
        }

        boolean isToWrite() {
            return !written && (outcome == Outcome.IMPORT || outcome == Outcome.IMPORT_WARN);
        }
    }

    RowCounts {
        lines = List.copyOf(lines);
    }

    /** Codes of the Sectors that rows name. */
    Set<String> sectors() {
        return sectors(line -> true);
    }

    /** Codes of the Sectors of the rows that a commit writes. */
    Set<String> sectorsToWrite() {
        return sectors(Line::isToWrite);
    }

    private Set<String> sectors(Predicate<Line> those) {
        return lines.stream()
                .filter(those)
                .map(Line::sector)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param outcome null for all */
    int rows(@Nullable Outcome outcome, Sight sight) {
        return sum(line -> line.isSeen(sight) && (outcome == null || line.outcome() == outcome));
    }

    ImportCounts of(Sight sight) {
        var byOutcome = new EnumMap<Outcome, Integer>(Outcome.class);
        lines.stream().filter(l -> l.isSeen(sight)).forEach(l -> byOutcome.merge(l.outcome(), l.rows(), Integer::sum));
        return new ImportCounts(
                byOutcome,
                sum(l -> l.isSeen(sight) && hasEffect(l, RowEffect.NEW)),
                sum(l -> l.isSeen(sight) && hasEffect(l, RowEffect.CHANGE)),
                sum(l -> l.isSeen(sight) && hasEffect(l, RowEffect.SAME)),
                sum(l -> l.isSeen(sight) && !l.written() && l.outcome() == Outcome.REVIEW),
                sum(l -> l.isSeen(sight) && l.written()));
    }

    private static boolean hasEffect(Line line, RowEffect effect) {
        return !line.written() && line.outcome() != Outcome.REVIEW && line.effect() == effect;
    }

    private int sum(Predicate<Line> those) {
        return lines.stream().filter(those).mapToInt(Line::rows).sum();
    }
}

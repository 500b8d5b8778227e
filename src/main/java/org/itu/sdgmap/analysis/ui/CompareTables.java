package org.itu.sdgmap.analysis.ui;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageComparison.CountryPair;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of two filters compared, and how numbers stand in them. */
final class CompareTables {

    private CompareTables() {}

    /** A group under both filters. */
    record GroupPair(GroupLine a, GroupLine b) {

        long difference() {
            return b.activities() - a.activities();
        }
    }

    static List<GroupPair> pairs(GroupedCoverage a, GroupedCoverage b) {
        Map<String, GroupLine> ofB = new LinkedHashMap<>();
        b.groups().forEach(line -> ofB.put(Objects.requireNonNullElse(line.code(), ""), line));
        return a.groups().stream()
                .filter(line -> ofB.containsKey(Objects.requireNonNullElse(line.code(), "")))
                .map(line -> new GroupPair(
                        line, Objects.requireNonNull(ofB.get(Objects.requireNonNullElse(line.code(), "")))))
                .toList();
    }

    static SortedTable<GroupPair> ofGroups(GroupWords words, SortedAddress<GroupPair> address) {
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("modes.column.GROUP"),
                                false,
                                p -> words.name(p.a()),
                                Comparator.comparing(p -> words.name(p.a()), Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.A"),
                                true,
                                p -> Texts.number(p.a().activities()),
                                Comparator.comparingLong(p -> p.a().activities())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.B"),
                                true,
                                p -> Texts.number(p.b().activities()),
                                Comparator.comparingLong(p -> p.b().activities())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.DIFFERENCE"),
                                true,
                                p -> GroupWords.signed(p.difference()),
                                Comparator.comparingLong(GroupPair::difference)),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REACHED_A"),
                                true,
                                p -> Texts.text("places.reached", p.a().reached(), p.a().members()),
                                Comparator.comparingInt(p -> p.a().reached())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REACHED_B"),
                                true,
                                p -> Texts.text("places.reached", p.b().reached(), p.b().members()),
                                Comparator.comparingInt(p -> p.b().reached()))),
                address::of,
                3);
    }

    static SortedTable<CountryPair> ofCountries(
            FilterWords names, MeasureWords words, CurrentMeasure measure, SortedAddress<CountryPair> address) {
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("map.column.COUNTRY"),
                                false,
                                p -> names.country(p.iso3()),
                                Comparator.comparing(p -> names.country(p.iso3()), Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.A"),
                                true,
                                p -> value(p.aState(), p.a(), measure.get(), words),
                                Comparator.comparingDouble(p -> order(p.a()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.B"),
                                true,
                                p -> value(p.bState(), p.b(), measure.get(), words),
                                Comparator.comparingDouble(p -> order(p.b()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.DIFFERENCE"),
                                true,
                                p -> difference(p.difference(), measure.get()),
                                Comparator.comparingDouble(p -> order(p.difference())))),
                address::of,
                3);
    }

    /** Where a row leads. */
    interface SortedAddress<R> extends Serializable {

        @Nullable String of(R row);
    }

    /** The measure that is shown now. */
    interface CurrentMeasure extends Serializable {

        CoverageMeasure get();
    }

    static String difference(@Nullable Number difference, CoverageMeasure measure) {
        if (difference == null) {
            return ReachTable.NOTHING;
        }
        if (measure.quantity() != Quantity.SHARE) {
            return GroupWords.signed(difference.longValue());
        }
        var points = Math.round(difference.doubleValue() * 1000) / 10.0;
        return (points > 0 ? "+" : points < 0 ? "\u2212" : "")
                + Texts.text("modes.points", Texts.number(Math.abs(points)));
    }

    private static String value(State state, @Nullable Number value, CoverageMeasure measure, MeasureWords words) {
        return value == null ? Texts.text("map.state", state) : words.number(measure, value);
    }

    /** What has no value stands below every number. */
    private static double order(@Nullable Number value) {
        return value == null ? Double.NEGATIVE_INFINITY : value.doubleValue();
    }
}

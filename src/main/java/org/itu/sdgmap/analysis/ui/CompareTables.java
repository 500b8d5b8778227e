package org.itu.sdgmap.analysis.ui;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** A group under both filters; null where a filter leaves out all of its Member States. */
    record GroupPair(@Nullable GroupLine a, @Nullable GroupLine b) {

        GroupPair {
            if (a == null && b == null) {
                throw new IllegalArgumentException("a pair has a group");
            }
        }

        /** That of A, or of B where A has none: what both have in common. */
        GroupLine line() {
            return a == null ? Objects.requireNonNull(b) : a;
        }

        @Nullable Long difference() {
            return a == null || b == null ? null : Long.valueOf(b.activities() - a.activities());
        }
    }

    /** All groups of either, in the order of A, those of B alone last. */
    static List<GroupPair> pairs(GroupedCoverage a, GroupedCoverage b) {
        var ofA = byCode(a);
        var ofB = byCode(b);
        var codes = new LinkedHashSet<>(ofA.keySet());
        codes.addAll(ofB.keySet());
        return codes.stream()
                .map(code -> new GroupPair(ofA.get(code), ofB.get(code)))
                .toList();
    }

    private static Map<String, GroupLine> byCode(GroupedCoverage coverage) {
        var lines = new LinkedHashMap<String, GroupLine>();
        coverage.groups().forEach(line -> lines.put(Objects.requireNonNullElse(line.code(), ""), line));
        return lines;
    }

    static SortedTable<GroupPair> ofGroups(GroupWords words, SortedAddress<GroupPair> address) {
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("modes.column.GROUP"),
                                false,
                                p -> words.name(p.line()),
                                Comparator.comparing(p -> words.name(p.line()), Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.A"),
                                true,
                                p -> activities(p.a()),
                                Comparator.comparingLong(p -> activityOrder(p.a()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.B"),
                                true,
                                p -> activities(p.b()),
                                Comparator.comparingLong(p -> activityOrder(p.b()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.DIFFERENCE"),
                                true,
                                p -> difference(p.difference(), CoverageMeasure.ACTIVITIES),
                                Comparator.comparingDouble(p -> order(p.difference()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REACHED_A"),
                                true,
                                p -> reached(p.a()),
                                Comparator.comparingInt(p -> reachedOrder(p.a()))),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REACHED_B"),
                                true,
                                p -> reached(p.b()),
                                Comparator.comparingInt(p -> reachedOrder(p.b())))),
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

    private static String activities(@Nullable GroupLine line) {
        return line == null ? ReachTable.NOTHING : Texts.number(line.activities());
    }

    private static long activityOrder(@Nullable GroupLine line) {
        return line == null ? -1 : line.activities();
    }

    private static String reached(@Nullable GroupLine line) {
        return line == null ? ReachTable.NOTHING : Texts.text("places.reached", line.reached(), line.members());
    }

    private static int reachedOrder(@Nullable GroupLine line) {
        return line == null ? -1 : line.reached();
    }

    private static String value(State state, @Nullable Number value, CoverageMeasure measure, MeasureWords words) {
        return value == null ? Texts.text("map.state", state) : words.number(measure, value);
    }

    /** What has no value stands below every number. */
    private static double order(@Nullable Number value) {
        return value == null ? Double.NEGATIVE_INFINITY : value.doubleValue();
    }
}

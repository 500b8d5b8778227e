package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.DrawnMap;
import org.itu.sdgmap.analysis.DrawnMap.Classing;
import org.itu.sdgmap.export.internal.figure.MapScheme.Row;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;

/**
 * Values in classes or as circles.
 *
 * @see "frontend/sdg-map/internal/legend.ts, which does the same in the browser"
 */
final class ValueScheme {

    private final DrawnMap map;
    private final MapWords words;
    private final List<Double> values;
    private final ClassBreaks breaks;
    private final List<String> colours;

    private ValueScheme(DrawnMap map, MapWords words) {
        this.map = map;
        this.words = words;
        values = map.coverage().countries().stream()
                .filter(c -> c.valueState() == State.VALUE)
                .map(ValueScheme::value)
                .toList();
        breaks = breaks(values, map.style());
        colours = ColourRamp.colours(breaks.size(), map.style().ramp());
    }

    static MapScheme of(DrawnMap map, MapWords words) {
        return new ValueScheme(map, words).scheme();
    }

    static ClassBreaks breaks(List<Double> values, DrawnMap.Style style) {
        return style.classing() == Classing.OWN
                ? ClassBreaks.ofLimits(values, style.limits())
                : ClassBreaks.of(values, style.classes(), style.classing()).named(values);
    }

    private MapScheme scheme() {
        var style = map.style();
        var fills = new HashMap<String, Fill>();
        var circles = new HashMap<String, Double>();
        for (var country : map.coverage().countries()) {
            fills.put(country.iso3(), fill(country));
            if (style.circles() && country.valueState() == State.VALUE) {
                circles.put(country.iso3(), value(country));
            }
        }
        return new MapScheme(
                words.heading(),
                fills,
                circles,
                MapColours.symbol(style.ramp()),
                rows(),
                Histogram.of(values, breaks),
                style.circles()
                        ? breaks.ranges().stream()
                                .map(r -> MapColours.symbol(style.ramp()))
                                .toList()
                        : colours,
                method(),
                map.unspecific().isEmpty() ? List.of() : List.of(map.unspecific()),
                map.worldwide());
    }

    private Fill fill(CountryCoverage country) {
        return switch (country.valueState()) {
            case VALUE ->
                map.style().circles()
                        ? MapColours.valued(map.style().ramp())
                        : Fill.of(colours.get(Math.max(0, breaks.indexOf(value(country)))));
            case ZERO -> MapColours.ZERO;
            case NO_DATA -> MapColours.NO_DATA;
            case NOT_APPLICABLE -> MapColours.NOT_APPLICABLE;
        };
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (map.style().circles()) {
            rows.add(new Row(MapColours.valued(map.style().ramp()), words.label("valued"), values.size()));
        } else {
            for (int i = 0; i < breaks.size(); i++) {
                var range = breaks.ranges().get(i);
                rows.add(new Row(Fill.of(colours.get(i)), words.limits(range), range.count()));
            }
        }
        rows.add(new Row(MapColours.ZERO, words.zero(), count(State.ZERO)));
        rows.addAll(states(
                map.coverage().countries().stream()
                        .map(CountryCoverage::valueState)
                        .toList(),
                words));
        return rows;
    }

    /** Rows for what has no number, where it occurs. */
    static List<Row> states(List<State> states, MapWords words) {
        var rows = new ArrayList<Row>();
        for (var entry : Map.of(State.NO_DATA, MapColours.NO_DATA, State.NOT_APPLICABLE, MapColours.NOT_APPLICABLE)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            int count = (int) states.stream().filter(s -> s == entry.getKey()).count();
            if (count > 0) {
                var key = entry.getKey() == State.NO_DATA ? "noData" : "notApplicable";
                rows.add(new Row(entry.getValue(), words.label(key), count));
            }
        }
        return rows;
    }

    private int count(State state) {
        return (int) map.coverage().countries().stream()
                .filter(c -> c.valueState() == state)
                .count();
    }

    private String method() {
        if (map.style().circles()
                || breaks.size() == 0
                || breaks.ranges().getFirst().single()) {
            return "";
        }
        var name =
                switch (map.style().classing()) {
                    case QUANTILE -> "classingQuantile";
                    case EQUAL -> "classingEqual";
                    case NATURAL -> "classingNatural";
                    case OWN -> "classingFixed";
                };
        return words.label(name) + ". " + words.label("classLimits");
    }

    private static Double value(CountryCoverage country) {
        return Objects.requireNonNull(country.value(), "a country with a value").doubleValue();
    }
}

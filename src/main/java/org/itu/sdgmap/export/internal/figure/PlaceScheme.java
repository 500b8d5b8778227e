package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.DrawnMap.Ramp;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.export.internal.figure.MapScheme.Row;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.geography.WorldShapes.World;

/** What the map of a country or region shows: the place among its neighbours, and of a region circles. */
final class PlaceScheme {

    private PlaceScheme() {}

    /** One country in the colour of what is chosen. */
    static MapScheme ofCountry(World world, String iso3) {
        var fills = new HashMap<String, Fill>();
        world.places().forEach(p -> fills.put(p.iso3(), MapColours.LAND));
        fills.put(iso3, Fill.of(MapColours.symbol(Ramp.SEA)));
        return scheme("", fills, Map.of(), List.of());
    }

    /** Countries with as many activities as their circles say; others are outside. */
    static MapScheme ofRegion(RegionProfile profile, MapWords words) {
        var fills = new HashMap<String, Fill>();
        var circles = new HashMap<String, Double>();
        for (var line : profile.countries()) {
            fills.put(
                    line.iso3(),
                    switch (line.state()) {
                        case VALUE -> MapColours.valued(Ramp.SEA);
                        case ZERO -> MapColours.ZERO;
                        case NO_DATA -> MapColours.NO_DATA;
                        case NOT_APPLICABLE -> MapColours.NOT_APPLICABLE;
                    });
            if (line.state() == State.VALUE) {
                circles.put(line.iso3(), (double) line.activities());
            }
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(MapColours.valued(Ramp.SEA), words.label("valued"), circles.size()));
        rows.add(new Row(MapColours.ZERO, words.zero(), (int) profile.countries().stream()
                .filter(c -> c.state() == State.ZERO)
                .count()));
        rows.addAll(ValueScheme.states(
                profile.countries().stream().map(CountryLine::state).toList(), words));
        return scheme(words.heading(), fills, circles, rows);
    }

    private static MapScheme scheme(
            String heading, Map<String, Fill> fills, Map<String, Double> circles, List<Row> rows) {
        return new MapScheme(
                heading,
                fills,
                circles,
                MapColours.symbol(Ramp.SEA),
                rows,
                new Histogram(List.of()),
                List.of(),
                "",
                List.of(),
                false);
    }
}

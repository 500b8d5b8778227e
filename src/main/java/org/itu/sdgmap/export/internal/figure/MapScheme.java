package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;

/**
 * What a map shows of each country, and what its legend says of it.
 *
 * @param heading of the legend
 * @param fills by ISO code; a country without one is outside the selection
 * @param circles values by ISO code, empty where colours show them
 * @param circleColour of these
 * @param rows of the legend, the classes first, then the states that have none
 * @param bars how values are spread, empty for nothing
 * @param barColours by class
 * @param method of classing, in words; empty for nothing
 * @param remarks below the legend, such as what is on no map
 * @param overlaid whether a hatch lies over the countries
 */
record MapScheme(
        String heading,
        Map<String, Fill> fills,
        Map<String, Double> circles,
        String circleColour,
        List<Row> rows,
        Histogram bars,
        List<String> barColours,
        String method,
        List<String> remarks,
        boolean overlaid) {

    /** @param count of countries and areas */
    record Row(Fill fill, String text, int count) {}

    MapScheme {
        fills = Map.copyOf(fills);
        circles = Map.copyOf(circles);
        rows = List.copyOf(rows);
        barColours = List.copyOf(barColours);
        remarks = List.copyOf(remarks);
    }

    double greatest() {
        return circles.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}

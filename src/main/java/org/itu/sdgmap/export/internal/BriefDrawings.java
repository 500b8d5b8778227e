package org.itu.sdgmap.export.internal;

import java.util.Locale;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** Drawings of a brief, as elements within its page: they hold numbers alone, so that they need no direction. */
final class BriefDrawings {

    private static final int SIZE = 480;
    private static final int TILE = 36;
    private static final double[] RADII = {34, 92, 150, 208};
    private static final int BAR_WIDTH = 200;
    private static final int BAR_HEIGHT = 12;

    private BriefDrawings() {}

    /** The 17 Goals in their rings, the innermost first, each with its number of activities below. */
    static void addRings(Element parent, Rings rings) {
        var svg = parent.appendElement("svg")
                .attr("class", "rings")
                .attr("viewBox", "0 0 %d %d".formatted(SIZE, SIZE))
                .attr("role", "img")
                .attr("aria-label", Texts.text("brief.rings"));
        for (int ring = rings.rings().size() - 1; ring >= 0; ring--) {
            svg.appendElement("circle")
                    .attr("cx", String.valueOf(SIZE / 2))
                    .attr("cy", String.valueOf(SIZE / 2))
                    .attr("r", number(RADII[ring]))
                    .attr("fill", "none")
                    .attr("stroke", SvgWriter.HAIRLINE);
        }
        for (int ring = 0; ring < rings.rings().size(); ring++) {
            var goals = rings.rings().get(ring).goals();
            for (int i = 0; i < goals.size(); i++) {
                double angle = 2 * Math.PI * i / goals.size() - Math.PI / 2 + ring * 0.4;
                double radius = goals.size() == 1 ? 0 : RADII[ring];
                addTile(
                        svg,
                        SIZE / 2.0 + radius * Math.cos(angle),
                        SIZE / 2.0 + radius * Math.sin(angle),
                        goals.get(i));
            }
        }
    }

    private static void addTile(Element svg, double x, double y, Rings.GoalCount goal) {
        var colour = goal.goal().colourHex();
        svg.appendElement("rect")
                .attr("x", number(x - TILE / 2.0))
                .attr("y", number(y - TILE / 2.0))
                .attr("width", String.valueOf(TILE))
                .attr("height", String.valueOf(TILE))
                .attr("fill", goal.activities() > 0 ? colour : "#ffffff")
                .attr("stroke", colour)
                .attr("stroke-width", "2");
        addText(
                svg,
                x,
                y - 1,
                String.valueOf(goal.goal().number()),
                goal.activities() > 0 ? GoalInk.on(colour) : SvgWriter.INK,
                16,
                true);
        addText(
                svg,
                x,
                y + 13,
                Texts.number(goal.activities()),
                goal.activities() > 0 ? GoalInk.on(colour) : SvgWriter.INK,
                11,
                false);
    }

    private static void addText(Element svg, double x, double y, String text, String fill, int size, boolean bold) {
        svg.appendElement("text")
                .attr("x", number(x))
                .attr("y", number(y + 2))
                .attr("text-anchor", "middle")
                .attr("font-size", String.valueOf(size))
                .attr("font-weight", bold ? "600" : "400")
                .attr("fill", fill)
                .text(text);
    }

    /**
     * A bar that repeats a number beside it.
     *
     * @param median marked by a line, negative for none
     * @param most value of the full width, positive
     */
    static void addBar(Element parent, long value, double median, double most, String colour) {
        var svg = parent.appendElement("svg")
                .attr("class", "bar")
                .attr("viewBox", "0 0 %d %d".formatted(BAR_WIDTH, BAR_HEIGHT))
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true");
        svg.appendElement("rect")
                .attr("y", "2")
                .attr("width", number(value / most * BAR_WIDTH))
                .attr("height", "8")
                .attr("fill", colour);
        if (median >= 0) {
            svg.appendElement("rect")
                    .attr("x", number(Math.min(median / most * BAR_WIDTH, BAR_WIDTH - 2)))
                    .attr("width", "2")
                    .attr("height", String.valueOf(BAR_HEIGHT))
                    .attr("fill", SvgWriter.INK);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

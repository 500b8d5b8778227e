package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.DrawnRings;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.RingsLegend.Disagreement;
import org.itu.sdgmap.ui.SdgRings.Comparison;
import org.itu.sdgmap.ui.SdgRings.Computed;
import org.itu.sdgmap.ui.SdgRings.Item;
import org.itu.sdgmap.ui.SdgRings.Ring;
import org.itu.sdgmap.ui.SdgRings.Shape;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One or two figures of rings, with a list of the Goals or lines by name, and the legend. */
final class RingsFigure implements Figure.Drawing {

    private static final double GAP = 26;
    private static final double LEGEND = 190;
    private static final double LIST = 265;
    private static final double TITLE = 13;
    private static final double TEXT = 9.8;
    private static final double LEAST_TEXT = 6;

    private final DrawnRings rings;
    private final List<Panel> panels;
    private final boolean discs;

    /** @param elsewhere ring of the other figure by code, for items that it has in another */
    private record Panel(String title, List<Ring> rings, Map<String, Integer> elsewhere) {}

    RingsFigure(DrawnRings rings) {
        this.rings = rings;
        discs = rings.data().shape() == Shape.DISC;
        panels = panels(rings);
    }

    /** Without anything computed there is nothing to compare. */
    private static List<Panel> panels(DrawnRings drawn) {
        var declared = drawn.data().rings();
        var comparison = drawn.comparison();
        boolean computed = declared.stream().flatMap(r -> r.items().stream()).anyMatch(i -> computedRing(i) != null);
        if (comparison == Comparison.NONE || !computed) {
            return List.of(new Panel("", declared, Map.of()));
        }
        var toComputed = new HashMap<String, Integer>();
        var toDeclared = new HashMap<String, Integer>();
        for (int ring = 0; ring < declared.size(); ring++) {
            for (var item : declared.get(ring).items()) {
                var other = computedRing(item);
                if (other != null && other != ring) {
                    toComputed.put(item.code(), other);
                    toDeclared.put(item.code(), ring);
                }
            }
        }
        return comparison == Comparison.OVERLAY
                ? List.of(new Panel("", declared, toComputed))
                : List.of(
                        new Panel(drawn.data().declaredTitle(), declared, toComputed),
                        new Panel(drawn.data().computedTitle(), byComputedRing(declared), toDeclared));
    }

    /** The same items in the rings that their activities lead to, those with the most link weight first. */
    private static List<Ring> byComputedRing(List<Ring> declared) {
        var rings = new ArrayList<Ring>();
        for (int i = 0; i < declared.size(); i++) {
            var ring = declared.get(i);
            Integer index = i;
            rings.add(new Ring(
                    ring.level(),
                    ring.computedLabel().isEmpty() ? ring.label() : ring.computedLabel(),
                    "",
                    declared.stream()
                            .flatMap(r -> r.items().stream())
                            .filter(item -> index.equals(computedRing(item)))
                            .sorted(Comparator.comparingDouble(RingsFigure::weight)
                                    .reversed())
                            .toList()));
        }
        return rings;
    }

    private static @Nullable Integer computedRing(Item item) {
        var computed = item.computed();
        return computed == null ? null : computed.computedRing();
    }

    private static double weight(Item item) {
        Computed computed = item.computed();
        return computed == null ? 0 : computed.weight();
    }

    @Override
    public List<Mark> draw(double width, double height) {
        boolean two = panels.size() > 1;
        double rule = rings.data().rule().isEmpty() ? 0 : 34;
        double side = LEGEND + (two ? 0 : LIST + GAP);
        double top = two ? TITLE + 10 : 0;
        double diameter = Math.min(height - rule - top, (width - side - panels.size() * GAP) / panels.size());
        // Where an element's other ring finds no room as a tile of its own, an arrow at its tile points there.
        boolean ghosts = !two
                && drawing(panels.getFirst(), diameter / 2, Double.POSITIVE_INFINITY, true)
                        .fits();
        var drawings = drawings(diameter / 2, ghosts);
        var board = new Board();
        double room = (width - side - GAP) / panels.size();
        for (int i = 0; i < panels.size(); i++) {
            double centre = two ? (i + 0.5) * room : diameter / 2 + Math.max(0, (room - diameter) / 3);
            var title = panels.get(i).title();
            board.add(board.words(centre, TITLE, title, TITLE, true, Colours.INK, Side.AROUND));
            double free = Math.max(0, height - rule - top - diameter) / 2;
            board.addMoved(drawings.get(i).marks(), centre, top + free + diameter / 2);
        }
        var legend = new RingsLegend(
                        panels.getFirst().rings(), drawings.getFirst(), rings.shaded(), discs, disagreement(ghosts))
                .block(LEGEND);
        board.addMoved(legend.marks(), width - LEGEND, top);
        if (two) {
            double listTop = top + legend.height() + 16;
            board.addMoved(list(LEGEND, height - rule - listTop).marks(), width - LEGEND, listTop);
        } else {
            var list = list(LIST, height - rule);
            board.addMoved(list.marks(), width - LEGEND - GAP - LIST, Math.max(0, (height - rule - list.height()) / 4));
        }
        if (rule > 0) {
            var lines = Paragraphs.lines(rings.data().rule(), width, TEXT, false, board.language(), 2);
            board.lines(0, height - 6 - lines.size() * TEXT * Board.LEADING, lines, TEXT, false, Colours.INK);
        }
        return board.marks();
    }

    /** Two figures have one scale, so that they can be compared. */
    private List<RingsDrawing> drawings(double radius, boolean ghosts) {
        var drawings = panels.stream()
                .map(p -> drawing(p, radius, Double.POSITIVE_INFINITY, ghosts))
                .toList();
        if (drawings.size() == 1) {
            return drawings;
        }
        double scale = drawings.stream().mapToDouble(RingsDrawing::scale).min().orElseThrow();
        return panels.stream().map(p -> drawing(p, radius, scale, ghosts)).toList();
    }

    private RingsDrawing drawing(Panel panel, double radius, double greatestScale, boolean ghosts) {
        return new RingsDrawing(panel.rings(), panel.elsewhere(), ghosts, rings.shaded(), discs, radius, greatestScale);
    }

    private Disagreement disagreement(boolean ghosts) {
        if (panels.stream().allMatch(p -> p.elsewhere().isEmpty())) {
            return Disagreement.NONE;
        }
        return ghosts ? Disagreement.GHOSTS : Disagreement.TOWARDS;
    }

    /** Goals or lines by number, with their names and counts, as far as there is room. */
    private Block list(double width, double height) {
        var items = rings.data().rings().stream()
                .flatMap(r -> r.items().stream())
                .sorted(Comparator.comparingInt(RingsFigure::number))
                .toList();
        for (double size = TEXT; ; size -= 0.4) {
            var list = list(items, width, size);
            if (list.height() <= height || size < LEAST_TEXT) {
                return list;
            }
        }
    }

    private Block list(List<Item> items, double width, double size) {
        double code = items.stream()
                        .mapToDouble(i -> Lettering.width(i.shortText(), size, true))
                        .max()
                        .orElse(0)
                + 8;
        double count = items.stream()
                        .mapToDouble(i -> Lettering.width(Texts.number(i.activities()), size, false))
                        .max()
                        .orElse(0)
                + 6;
        var board = new Board();
        board.text(0, size, heading(), size, Colours.MUTED);
        board.add(board.words(width, size, rings.data().unit(), size, false, Colours.MUTED, Side.LEFT_OF));
        double y = size + 5;
        for (var item : items) {
            var colour = item.colour() == null ? Colours.NEUTRAL : item.colour();
            double baseline = y + size * 1.2;
            board.add(new Form(
                    new java.awt.geom.RoundRectangle2D.Double(0, y, code, size * 1.68, 5, 5), Fill.of(colour), null));
            board.add(
                    board.words(code / 2, baseline, item.shortText(), size, true, Colours.inkOn(colour), Side.AROUND));
            var lines = Paragraphs.lines(item.name(), width - code - 6 - count, size, false, board.language(), 3);
            for (int i = 0; i < lines.size(); i++) {
                board.text(code + 6, baseline + i * size * 1.2, lines.get(i), size, Colours.INK);
            }
            board.add(board.words(
                    width, baseline, Texts.number(item.activities()), size, false, Colours.INK, Side.LEFT_OF));
            y += size * (1.95 + (lines.size() - 1) * 1.1);
        }
        return new Block(width, y, board.marks());
    }

    /** The number in a code, such as 7 of C7-GOV. */
    private static int number(Item item) {
        var digits = item.shortText().replaceAll("^\\D*(\\d*).*$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private String heading() {
        return Texts.raw(discs ? "rings.lineLabel.columnName" : "rings.label.columnName");
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.RingEntry.Kind;
import org.itu.sdgmap.export.internal.figure.RingFit.Box;
import org.itu.sdgmap.export.internal.figure.RingLayout.Input;
import org.itu.sdgmap.export.internal.figure.RingLayout.Place;
import org.itu.sdgmap.export.internal.figure.RingLayout.Size;
import org.itu.sdgmap.export.internal.figure.RingTile.Style;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.Texts;

/**
 * Concentric rings of tiles around 0, 0, at the greatest size of tiles that fits.
 *
 * @see "frontend/sdg-rings/internal/figure.ts, which does the same in the browser"
 */
final class RingsDrawing {

    static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    private static final double HEADING = 12.5;
    private static final double HEADING_LINE = 16;
    private static final double HEADING_MARGIN = 10;
    private static final double GREATEST_SIDE = 96;
    private static final double GREATEST_SHADED_SIDE = 66;
    private static final double LEAST_SIDE = 18;
    private static final double COARSE_STEP = 0.9;
    private static final double FINE_STEP = 0.98;
    private static final double GAP = 5;
    private static final double PADDING = 3;
    private static final double MOST_PADDING = PADDING + 16;
    /** Names stand on the rings unless that would cost more than this share of the size of the tiles. */
    private static final double WORTH_THE_NAMES = 0.82;

    private final List<SdgRings.Ring> rings;
    private final Map<String, Integer> elsewhere;
    private final boolean ghosts;
    private final boolean shaded;
    private final double radius;
    private final double greatestScale;
    private final long greatest;
    private final Style style;
    private final List<List<List<String>>> headings;
    private final RingFit fit;
    private final boolean numbered;

    /**
     * @param elsewhere ring of the other figure by code, for items that it has in another
     * @param ghosts whether these are shown as ghosts, else by an arrow at their tile
     * @param greatestScale upper bound of the scale, to draw two figures at one
     */
    RingsDrawing(
            List<SdgRings.Ring> rings,
            Map<String, Integer> elsewhere,
            boolean ghosts,
            boolean shaded,
            boolean discs,
            double radius,
            double greatestScale) {
        this.rings = rings;
        this.elsewhere = elsewhere;
        this.ghosts = ghosts;
        this.shaded = shaded;
        this.radius = radius;
        this.greatestScale = greatestScale;
        greatest = Math.max(
                1,
                rings.stream()
                        .flatMap(r -> r.items().stream())
                        .mapToLong(SdgRings.Item::activities)
                        .max()
                        .orElse(1));
        style = new Style(shaded ? CountClasses.upTo(greatest) : null, discs);
        var named = rings.stream().map(r -> forms(r.label())).toList();
        var plain = new ArrayList<List<List<String>>>();
        for (int i = 0; i < rings.size(); i++) {
            plain.add(rings.size() < 2 ? List.of() : List.of(List.of(ROMAN.get(i))));
        }
        var withNames = fit(named);
        var without = fit(plain);
        boolean namesFit = withNames.fits() && withNames.scale() >= without.scale() * WORTH_THE_NAMES;
        fit = namesFit ? withNames : without;
        headings = namesFit ? named : plain;
        numbered = !namesFit && rings.size() > 1;
    }

    /** Whether the rings carry Roman numbers, which the legend has to explain. */
    boolean isNumbered() {
        return numbered;
    }

    double radius() {
        return fit.radius();
    }

    /** Whether it is within the wanted radius. */
    boolean fits() {
        return fit.fits();
    }

    double scale() {
        return fit.scale();
    }

    CountClasses classes() {
        return style.classes() == null ? new CountClasses(List.of()) : style.classes();
    }

    private RingFit fit(List<List<List<String>>> forms) {
        double unit = shaded ? 1 : Math.sqrt(greatest);
        double scale =
                Math.min(greatestScale, Math.min(radius * 0.7, shaded ? GREATEST_SHADED_SIDE : GREATEST_SIDE) / unit);
        var best = attempt(forms, scale, PADDING, Map.of());
        while (!best.fits() && scale * unit > LEAST_SIDE) {
            scale *= COARSE_STEP;
            best = attempt(forms, scale, PADDING, Map.of());
        }
        for (double finer = Math.min(greatestScale, scale / COARSE_STEP);
                best.fits() && finer > scale * 1.01;
                finer *= FINE_STEP) {
            var larger = attempt(forms, finer, PADDING, Map.of());
            if (larger.fits()) {
                best = larger;
                scale = finer;
            }
        }
        double padding = PADDING;
        while (best.fits() && padding < MOST_PADDING) {
            var wider = attempt(forms, scale, padding + 1, Map.of());
            if (!wider.fits()) {
                break;
            }
            best = wider;
            padding++;
        }
        if (!ghosts || elsewhere.isEmpty()) {
            return best;
        }
        double found = scale;
        double room = padding;
        return RingArrows.untangle(best, angles -> attempt(forms, found, room, angles));
    }

    private RingFit attempt(List<List<List<String>>> forms, double scale, double padding, Map<String, Double> angles) {
        boolean withGhosts = ghosts && !elsewhere.isEmpty();
        var entries = RingEntry.of(rings, withGhosts ? elsewhere : Map.of(), angles);
        var boxes = entries.stream()
                .map(ring -> ring.stream().map(e -> box(e, scale)).toList())
                .toList();
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < boxes.size(); i++) {
            inputs.add(new Input(
                    boxes.get(i).stream().map(Box::size).toList(),
                    withGhosts
                            ? entries.get(i).stream()
                                    .mapToDouble(RingEntry::angle)
                                    .toArray()
                            : null,
                    forms.get(i).stream().map(RingsDrawing::headingSize).toList()));
        }
        var placed = new RingLayout(GAP, padding).rings(inputs);
        boolean fits = placed.isEmpty() || placed.getLast().outer() <= radius;
        return new RingFit(fits, scale, entries, boxes, placed);
    }

    private Box box(RingEntry entry, double scale) {
        var item = entry.item();
        return switch (entry.kind()) {
            case TILE -> {
                double side = shaded ? scale : scale * Math.sqrt(item.activities());
                boolean disagrees = !ghosts && elsewhere.containsKey(item.code());
                var tile = RingTile.of(item, Texts.number(item.activities()), disagrees, side, style);
                yield new Box(tile.size(), tile);
            }
            case GHOST -> new Box(RingGhost.size(item), null);
            case LANE -> new Box(RingGhost.LANE, null);
        };
    }

    /** The name on one line, or broken most evenly into two. */
    private static List<List<String>> forms(String label) {
        var words = label.strip().split("\\s+");
        List<String> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < words.length; i++) {
            var first = String.join(" ", List.of(words).subList(0, i));
            var second = String.join(" ", List.of(words).subList(i, words.length));
            double width = Math.max(width(first), width(second));
            if (width < least) {
                best = List.of(first, second);
                least = width;
            }
        }
        return best.isEmpty() ? List.of(List.of(label)) : List.of(List.of(label), best);
    }

    private static Size headingSize(List<String> lines) {
        return new Size(
                lines.stream().mapToDouble(RingsDrawing::width).max().orElse(0) + HEADING_MARGIN,
                HEADING * Lettering.CAPITAL_HEIGHT + HEADING_LINE * (lines.size() - 1));
    }

    private static double width(String text) {
        return Lettering.width(text, HEADING, true);
    }

    /** Rings, headings and tiles around 0, 0, from left to right. */
    List<Mark> marks() {
        var board = new Board();
        for (int i = fit.rings().size() - 1; i >= 0; i--) {
            int fromOutside = fit.rings().size() - 1 - i;
            var ground = Colours.mix(Colours.WHITE, Colours.INK, 0.03 * Math.min(5, fromOutside + 1));
            board.add(new Form(
                    Board.circle(0, 0, Math.max(0, fit.rings().get(i).outer() - 0.5)),
                    Fill.of(ground),
                    Pen.of(Colours.HAIRLINE, 1)));
        }
        ghosts(board);
        for (int i = 0; i < fit.rings().size(); i++) {
            heading(board, i);
        }
        for (var stop : fit.stops()) {
            var tile = stop.box().tile();
            if (tile != null) {
                board.addMoved(tile.marks(), stop.x(), stop.y());
                var mark = tile.mark();
                var other = elsewhere.get(stop.item().code());
                if (mark != null && other != null) {
                    boolean middle = Math.hypot(stop.x(), stop.y()) < 1;
                    int inward = other < stop.ring() ? -1 : 1;
                    board.addMoved(
                            RingTile.towards(mark, inward * (middle ? 1 : stop.x()), inward * (middle ? -1 : stop.y())),
                            stop.x(),
                            stop.y());
                }
            }
        }
        return board.marks();
    }

    private void ghosts(Board board) {
        var stops = fit.stops();
        for (var ghost : stops) {
            if (ghost.kind() != Kind.GHOST) {
                continue;
            }
            var own = stops.stream()
                    .filter(s -> s.item().code().equals(ghost.item().code()))
                    .sorted(RingFit.towards(ghost.ring()))
                    .toList();
            var tile = own.getFirst();
            var lanes = own.stream()
                    .filter(s -> s.kind() == Kind.LANE)
                    .map(s -> new Place(s.x(), s.y()))
                    .toList();
            board.addAll(RingGhost.arrow(
                    new Place(tile.x(), tile.y()), tile.size(), lanes, new Place(ghost.x(), ghost.y()), ghost.size()));
            board.addMoved(RingGhost.marks(ghost.item(), ghost.size()), ghost.x(), ghost.y());
        }
    }

    private void heading(Board board, int index) {
        var ring = fit.rings().get(index);
        if (ring.form() < 0) {
            return;
        }
        var lines = headings.get(index).get(ring.form());
        double top = ring.heading().y() - headingSize(lines).height() / 2 + HEADING * Lettering.CAPITAL_HEIGHT;
        for (int i = 0; i < lines.size(); i++) {
            board.add(board.words(0, top + i * HEADING_LINE, lines.get(i), HEADING, true, Colours.INK, Side.AROUND));
        }
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.figure.RingLayout.Place;
import org.itu.sdgmap.export.internal.figure.RingLayout.Size;
import org.itu.sdgmap.ui.SdgRings.Item;

/**
 * The dashed tile of an item in the ring that the other figure has it in, and the arrow that leads to it.
 *
 * @see "frontend/sdg-rings/internal/ghosts.ts, which does the same in the browser"
 */
final class RingGhost {

    /** Room for an arrow that crosses a ring. */
    static final Size LANE = new Size(12, 12);

    private static final double SIDE = 24;
    private static final double TEXT = 12;

    private RingGhost() {}

    static Size size(Item item) {
        return new Size(Math.max(SIDE, Lettering.width(item.shortText(), TEXT, true) + 8), SIDE);
    }

    /** Around 0, 0. */
    static List<Mark> marks(Item item, Size size) {
        var colour = Colours.edge(item.colour() == null ? Colours.NEUTRAL : item.colour());
        return List.of(
                new Form(
                        new RoundRectangle2D.Double(
                                -size.width() / 2 + 0.75,
                                -size.height() / 2 + 0.75,
                                size.width() - 1.5,
                                size.height() - 1.5,
                                8,
                                8),
                        Fill.of(Colours.WHITE),
                        new Pen(colour, 1.5, List.of(4.0, 2.5), false)),
                new Words(
                        0,
                        TEXT * Lettering.CAPITAL_HEIGHT / 2,
                        item.shortText(),
                        TEXT,
                        true,
                        Colours.INK,
                        Side.AROUND,
                        false,
                        null));
    }

    /**
     * From the edge of a tile to the edge of its ghost.
     *
     * @param lanes points in the rings between, in the order of the way
     */
    static List<Mark> arrow(Place from, Size tile, List<Place> lanes, Place to, Size ghost) {
        var begin = new Way(from, lanes.isEmpty() ? to : lanes.getFirst());
        var finish = new Way(lanes.isEmpty() ? from : lanes.getLast(), to);
        if (begin.length() == 0 || finish.length() == 0) {
            return List.of();
        }
        double start = begin.exit(tile) + 2;
        double end = finish.length() - finish.exit(ghost) - 3;
        double head = Math.clamp(end - (lanes.isEmpty() ? start : 0), 4, 7);
        var marks = new ArrayList<Mark>();
        if (!lanes.isEmpty() || end - head > start) {
            var points = new ArrayList<Place>();
            points.add(begin.at(start, 0));
            points.addAll(lanes);
            points.add(finish.at(end - head, 0));
            marks.add(Mark.stroke(path(false, points), Colours.INK, 1.25));
        }
        marks.add(Mark.fill(
                path(
                        true,
                        List.of(
                                finish.at(end, 0),
                                finish.at(end - head, head * 0.5),
                                finish.at(end - head, -head * 0.5))),
                Colours.INK));
        return marks;
    }

    private static java.awt.Shape path(boolean closed, List<Place> points) {
        return Board.path(
                closed,
                points.stream()
                        .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
                        .toArray());
    }

    /** The straight way between two points. */
    private record Way(Place from, Place to) {

        double length() {
            return Math.hypot(to.x() - from.x(), to.y() - from.y());
        }

        private double ux() {
            return length() == 0 ? 0 : (to.x() - from.x()) / length();
        }

        private double uy() {
            return length() == 0 ? 0 : (to.y() - from.y()) / length();
        }

        /** A point by its distance from the first and its offset aside. */
        Place at(double distance, double aside) {
            return new Place(from.x() + ux() * distance - uy() * aside, from.y() + uy() * distance + ux() * aside);
        }

        /** Way from the middle of a box to its edge. */
        double exit(Size box) {
            return Math.min(
                    ux() == 0 ? Double.POSITIVE_INFINITY : box.width() / 2 / Math.abs(ux()),
                    uy() == 0 ? Double.POSITIVE_INFINITY : box.height() / 2 / Math.abs(uy()));
        }
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.RingLayout.Ring;
import org.itu.sdgmap.export.internal.figure.RingLayout.Size;
import org.itu.sdgmap.ui.SdgRings.Item;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to lay rings out.
 *
 * @param fits within the wanted radius
 * @param scale side of a tile over the root of its count, or the side of all tiles
 * @param entries of each ring
 * @param boxes one for each entry
 */
record RingFit(boolean fits, double scale, List<List<RingEntry>> entries, List<List<Box>> boxes, List<Ring> rings) {

    /** @param tile null for ghosts and lanes */
    record Box(Size size, @Nullable RingTile tile) {}

    /** Something that stands in a ring, at its place. */
    record Stop(Item item, RingEntry.Kind kind, int ring, Box box, double x, double y) {

        Size size() {
            return box.size();
        }
    }

    double radius() {
        return rings.isEmpty() ? 0 : rings.getLast().outer();
    }

    List<Stop> stops() {
        var stops = new ArrayList<Stop>();
        for (int ring = 0; ring < rings.size(); ring++) {
            for (int i = 0; i < entries.get(ring).size(); i++) {
                var entry = entries.get(ring).get(i);
                var at = rings.get(ring).boxes().get(i);
                stops.add(new Stop(
                        entry.item(), entry.kind(), ring, boxes.get(ring).get(i), at.x(), at.y()));
            }
        }
        return stops;
    }

    /** The order in which an arrow passes stops on its way to a ring. */
    static Comparator<Stop> towards(int ring) {
        return Comparator.comparingInt((Stop s) -> Math.abs(s.ring() - ring)).reversed();
    }

    /** Where tiles stand, clockwise from twelve o'clock in radians. */
    Map<String, Double> tileAngles() {
        var angles = new HashMap<String, Double>();
        for (var stop : stops()) {
            if (stop.kind() == RingEntry.Kind.TILE) {
                angles.put(stop.item().code(), (Math.atan2(stop.x(), -stop.y()) + 2 * Math.PI) % (2 * Math.PI));
            }
        }
        return angles;
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.ui.SdgRings;
import org.itu.sdgmap.ui.SdgRings.Item;

/**
 * What takes room in a ring for an item: its tile, its ghost in the ring that the other figure has it in, or an arrow
 * on its way there.
 *
 * @param angle where it would best stand, clockwise from twelve o'clock in radians
 * @see "frontend/sdg-rings/internal/ghosts.ts, which does the same in the browser"
 */
record RingEntry(Item item, Kind kind, double angle) {

    enum Kind {
        TILE,
        GHOST,
        LANE
    }

    /**
     * What stands in each ring, in the order of the clock; in the middle from left to right.
     *
     * @param elsewhere ring of the ghost by code of the item
     * @param angles where to put ghosts instead, by code of the item
     */
    static List<List<RingEntry>> of(
            List<SdgRings.Ring> rings, Map<String, Integer> elsewhere, Map<String, Double> angles) {
        var all = new ArrayList<List<RingEntry>>();
        for (int ring = 0; ring < rings.size(); ring++) {
            var items = rings.get(ring).items();
            var tiles = new ArrayList<RingEntry>();
            for (int i = 0; i < items.size(); i++) {
                double share = (i + 0.5) / items.size();
                tiles.add(new RingEntry(
                        items.get(i), Kind.TILE, ring == 0 ? Math.PI * (1.5 - share) : 2 * Math.PI * share));
            }
            all.add(tiles);
        }
        for (int from = 0; from < rings.size(); from++) {
            for (var tile :
                    all.get(from).stream().filter(e -> e.kind == Kind.TILE).toList()) {
                var to = elsewhere.get(tile.item.code());
                if (to != null && to != from) {
                    addWay(all, tile, angles.getOrDefault(tile.item.code(), tile.angle), from, to);
                }
            }
        }
        for (int ring = 0; ring < all.size(); ring++) {
            var clockwise = Comparator.comparingDouble(RingEntry::angle);
            all.get(ring).sort(ring == 0 ? clockwise.reversed() : clockwise);
        }
        return all;
    }

    /** The rings that an arrow crosses, and the ghost at its end. */
    private static void addWay(List<List<RingEntry>> all, RingEntry tile, double angle, int from, int to) {
        int step = Integer.signum(to - from);
        for (int ring = from + step; ring != to + step; ring += step) {
            all.get(ring).add(new RingEntry(tile.item, ring == to ? Kind.GHOST : Kind.LANE, angle));
        }
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.export.internal.figure.RingFit.Stop;
import org.itu.sdgmap.export.internal.figure.RingLayout.Place;

/**
 * How hard the arrows of a figure are to follow: their length, and much more for each that crosses another or a tile.
 *
 * @see "frontend/sdg-rings/internal/crossings.ts and untangle.ts, which do the same in the browser"
 */
final class RingArrows {

    private static final double CROSSING = 400;
    private static final double COVERED = 300;
    private static final int ROUNDS = 3;
    /** How far a ghost is moved to free its arrow, radians. */
    private static final double[] SHIFTS = {-0.9, -0.45, 0.45, 0.9};

    private final List<Way> ways;
    private final List<Stop> obstacles;

    private record Way(String code, List<Place> points) {

        boolean crosses(Way other) {
            for (int i = 1; i < points.size(); i++) {
                for (int j = 1; j < other.points.size(); j++) {
                    if (cross(points.get(i - 1), points.get(i), other.points.get(j - 1), other.points.get(j))) {
                        return true;
                    }
                }
            }
            return false;
        }

        double length() {
            double length = 0;
            for (int i = 1; i < points.size(); i++) {
                length += Math.hypot(
                        points.get(i).x() - points.get(i - 1).x(),
                        points.get(i).y() - points.get(i - 1).y());
            }
            return length;
        }

        boolean covers(Stop stop) {
            double width = stop.size().width();
            double height = stop.size().height();
            var box = new java.awt.geom.Rectangle2D.Double(stop.x() - width / 2, stop.y() - height / 2, width, height);
            for (int i = 1; i < points.size(); i++) {
                var from = points.get(i - 1);
                var to = points.get(i);
                if (box.intersectsLine(from.x(), from.y(), to.x(), to.y())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean cross(Place a, Place b, Place c, Place d) {
            return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
        }

        private static int side(Place a, Place b, Place point) {
            return Line2D.relativeCCW(a.x(), a.y(), b.x(), b.y(), point.x(), point.y());
        }
    }

    private RingArrows(RingFit fit) {
        var stops = fit.stops();
        obstacles = stops.stream().filter(s -> s.kind() != RingEntry.Kind.LANE).toList();
        ways = stops.stream()
                .filter(s -> s.kind() == RingEntry.Kind.GHOST)
                .map(ghost -> new Way(
                        ghost.item().code(),
                        stops.stream()
                                .filter(s -> s.item().code().equals(ghost.item().code()))
                                .sorted(RingFit.towards(ghost.ring()))
                                .map(s -> new Place(s.x(), s.y()))
                                .toList()))
                .toList();
    }

    /** Lays a figure out with ghosts at given angles, by code of the item. */
    @FunctionalInterface
    interface Attempt {
        RingFit with(Map<String, Double> angles);
    }

    /** Moves ghosts until their arrows are short and cross as little as possible. */
    static RingFit untangle(RingFit first, Attempt attempt) {
        RingFit best = first;
        double least = new RingArrows(first).effort();
        Map<String, Double> angles = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            double before = least;
            var proposals = new ArrayList<Map<String, Double>>();
            proposals.add(best.tileAngles());
            for (var code : new RingArrows(best).troubled()) {
                for (double shift : SHIFTS) {
                    var moved = new HashMap<>(angles);
                    double angle = angles.getOrDefault(code, best.tileAngles().getOrDefault(code, 0.0)) + shift;
                    moved.put(code, Math.clamp(angle, 0, 2 * Math.PI));
                    proposals.add(moved);
                }
            }
            for (var proposal : proposals) {
                var candidate = attempt.with(proposal);
                double effort = new RingArrows(candidate).effort();
                if ((candidate.fits() || !best.fits()) && effort < least) {
                    best = candidate;
                    least = effort;
                    angles = proposal;
                }
            }
            if (least == before) {
                break;
            }
        }
        return best;
    }

    private double effort() {
        double sum = 0;
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            sum += way.length()
                    + CROSSING
                            * ways.subList(i + 1, ways.size()).stream()
                                    .filter(way::crosses)
                                    .count()
                    + COVERED * covered(way);
        }
        return sum;
    }

    /** Codes of items whose arrows cross another or a tile. */
    private List<String> troubled() {
        return ways.stream()
                .filter(w -> covered(w) > 0 || ways.stream().anyMatch(o -> o != w && w.crosses(o)))
                .map(Way::code)
                .toList();
    }

    private long covered(Way way) {
        return obstacles.stream()
                .filter(o -> !o.item().code().equals(way.code()))
                .filter(way::covers)
                .count();
    }
}

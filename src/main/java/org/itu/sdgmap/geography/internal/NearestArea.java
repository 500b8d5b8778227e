package org.itu.sdgmap.geography.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Finds the area in which a place lies, or the nearest one within 0.1 degree, without asking the database: an import
 * asks for thousands of places.
 *
 * <p>At 1:50 million a coast may lie 5 km off, so that Tarawa (0.06 degrees), Anadyr (0.05), Funafuti and Suva (0.01)
 * stand in the water nearest to their own area; 0.1 degree, at most 11 km, takes them in with some room and stays within
 * the territorial sea (22 km). An area without a value answers nothing, inside and where it is the nearest. A place
 * within the tolerance of 180 degrees is also looked for on the other side.
 */
final class NearestArea {

    private static final double TOLERANCE_DEGREES = 0.1;
    private static final double[] TURNS = {0, -360, 360};

    /** @param iso3 null for an area without a value */
    record Area(@Nullable String iso3, Geometry shape) {}

    /** Prepared once; both indexes may be asked by several threads. */
    private record Indexed(@Nullable String iso3, PreparedGeometry shape, IndexedFacetDistance edges) {}

    private record Near(@Nullable String iso3, double degrees) {}

    private final GeometryFactory factory = new GeometryFactory();
    private final STRtree tree = new STRtree();

    NearestArea(List<Area> areas) {
        for (var area : areas) {
            // Parts of a country lie far from each other: France, its islands
            for (int i = 0; i < area.shape().getNumGeometries(); i++) {
                var part = area.shape().getGeometryN(i);
                if (!part.isEmpty()) {
                    var prepared = PreparedGeometryFactory.prepare(part);
                    tree.insert(
                            part.getEnvelopeInternal(),
                            new Indexed(area.iso3(), prepared, new IndexedFacetDistance(part)));
                }
            }
        }
        tree.build();
    }

    /** @return the code of the area; empty far from all, and for an area without a value */
    Optional<String> find(double longitude, double latitude) {
        Near nearest = null;
        for (double turn : TURNS) {
            double turned = longitude + turn;
            if (Math.abs(turned) <= 180 + TOLERANCE_DEGREES) {
                nearest = nearer(nearest, nearest(turned, latitude));
            }
        }
        return nearest == null ? Optional.empty() : Optional.ofNullable(nearest.iso3());
    }

    private @Nullable Near nearest(double longitude, double latitude) {
        var point = factory.createPoint(new Coordinate(longitude, latitude));
        var around = new Envelope(point.getCoordinate());
        around.expandBy(TOLERANCE_DEGREES);
        Near nearest = null;
        for (var found : tree.query(around)) {
            var area = (Indexed) found;
            double degrees = area.shape().covers(point) ? 0 : area.edges().distance(point);
            if (degrees <= TOLERANCE_DEGREES) {
                nearest = nearer(nearest, new Near(area.iso3(), degrees));
            }
        }
        return nearest;
    }

    /** The nearer one; of two as near the first by code, so that the answer is always the same. */
    private static @Nullable Near nearer(@Nullable Near a, @Nullable Near b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Comparator.comparingDouble(Near::degrees)
                                .thenComparing(
                                        n -> n.iso3() == null ? "" : n.iso3(),
                                        Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()))
                                .compare(a, b)
                        <= 0
                ? a
                : b;
    }
}

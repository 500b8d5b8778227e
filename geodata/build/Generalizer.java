package geodata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Simplifies all areas together, so that neighbours keep the same border.
 *
 * <p>It works in the Equal Earth plane, since that is the plane the map is drawn in: one tolerance in metres is then
 * the same part of a pixel everywhere, which a tolerance in degrees is not. The simplifier only leaves vertices out,
 * and those it keeps get their own longitude and latitude back, so nothing is projected twice.
 */
final class Generalizer {
  /**
   * Share of a pixel at the highest zoom of a level. The simplifier (Visvalingam-Whyatt) leaves a corner out where
   * its triangle is smaller than the square of the tolerance; the build measures the distance that results.
   */
  static final double TOLERANCE_PIXELS = 0.25;
  /** An area smaller than the square of this, in pixels, keeps every vertex and every island. */
  static final double KEEP_PIXELS = 2;
  /** An island smaller than the square of this, in pixels, is left out where its area has a larger part. */
  static final double ISLAND_PIXELS = 0.6;

  /** Zoom levels that one generalisation serves, both included. */
  record Level(int number, int minZoom, int maxZoom) {
    double metersPerPixel() {
      return EqualEarth.metersPerPixel(maxZoom);
    }

    boolean full() {
      return number == 3;
    }
  }

  /** From zoom 3 on the tolerance is below the source's own detail (it leaves out 1 vertex in 100), so the last level is the source. */
  static final List<Level> LEVELS =
      List.of(new Level(0, 0, 0), new Level(1, 1, 1), new Level(2, 2, 2), new Level(3, 3, 10));

  /** Distance from left-out vertices to the simplified outline, in pixels of the level's highest zoom. */
  record Deviation(int vertices, double median, double p99, double max) {}

  private final Map<String, Areas.Area> areas;
  private final Map<Coordinate, Coordinate> lonLatOf = new HashMap<>();

  Generalizer(Map<String, Areas.Area> areas) {
    this.areas = areas;
    for (var area : areas.values()) {
      for (var lonLat : area.shape().getCoordinates()) {
        lonLatOf.put(EqualEarth.lonLatToEqualEarth(lonLat), lonLat);
      }
    }
  }

  Map<String, Areas.Area> simplify(Level level) {
    if (level.full()) {
      return areas;
    }
    var list = new ArrayList<>(areas.values());
    var coverage = new Geometry[list.size()];
    var tolerances = new double[list.size()];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = EqualEarth.lonLatToEqualEarth(list.get(i).shape());
      boolean tiny = Math.sqrt(coverage[i].getArea()) < KEEP_PIXELS * level.metersPerPixel();
      tolerances[i] = tiny ? 0 : TOLERANCE_PIXELS * level.metersPerPixel();
    }
    withoutIslets(coverage, tolerances, Math.pow(ISLAND_PIXELS * level.metersPerPixel(), 2));
    var simplified = CoverageSimplifier.simplify(coverage, tolerances);
    var result = new LinkedHashMap<String, Areas.Area>();
    for (int i = 0; i < simplified.length; i++) {
      var area = list.get(i);
      result.put(area.key(), area.with(backToLonLat(simplified[i]).norm()));
    }
    return result;
  }

  private static void withoutIslets(Geometry[] coverage, double[] tolerances, double minArea) {
    for (int i = 0; i < coverage.length; i++) {
      if (tolerances[i] == 0) {
        continue;
      }
      var parts = Polygons.of(coverage[i]);
      double largest = parts.stream().mapToDouble(Polygon::getArea).max().orElseThrow();
      var kept = new ArrayList<Polygon>();
      for (var part : parts) {
        if (part.getArea() >= minArea || part.getArea() == largest || touchesOther(part, coverage, i)) {
          kept.add(part);
        }
      }
      coverage[i] = coverage[i].getFactory().createMultiPolygon(kept.toArray(Polygon[]::new));
    }
  }

  private static boolean touchesOther(Polygon part, Geometry[] coverage, int self) {
    for (int i = 0; i < coverage.length; i++) {
      if (i != self && coverage[i].getEnvelopeInternal().intersects(part.getEnvelopeInternal())
          && coverage[i].intersects(part)) {
        return true;
      }
    }
    return false;
  }

  private Geometry backToLonLat(Geometry projected) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
        var result = sequence.copy();
        for (int i = 0; i < result.size(); i++) {
          var lonLat = lonLatOf.get(sequence.getCoordinate(i));
          if (lonLat == null) {
            throw new IllegalStateException("The simplifier made a vertex of its own at " + sequence.getCoordinate(i));
          }
          result.setOrdinate(i, 0, lonLat.x);
          result.setOrdinate(i, 1, lonLat.y);
        }
        return result;
      }
    }.transform(projected);
  }

  Deviation measure(Map<String, Areas.Area> simplified, Level level) {
    var distances = new ArrayList<Double>();
    for (var area : areas.values()) {
      var outline = EqualEarth.lonLatToEqualEarth(simplified.get(area.key()).shape());
      var index = new IndexedFacetDistance(outline);
      for (var part : Polygons.of(EqualEarth.lonLatToEqualEarth(area.shape()))) {
        if (Math.sqrt(part.getArea()) < ISLAND_PIXELS * level.metersPerPixel()) {
          continue;
        }
        for (var vertex : part.getCoordinates()) {
          Point point = part.getFactory().createPoint(vertex);
          distances.add(index.distance(point) / level.metersPerPixel());
        }
      }
    }
    distances.sort(null);
    int n = distances.size();
    return new Deviation(n, distances.get(n / 2), distances.get((int) (n * 0.99)), distances.get(n - 1));
  }
}

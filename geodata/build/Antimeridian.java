package geodata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts rings that jump from one side of the map to the other. Only rings that do jump are touched: in this source
 * Russia, Fiji and Antarctica. Cutting all areas would break enclaves.
 *
 * <p>The cut runs along 180 degrees and gets a vertex every {@value #STEP_DEGREES} degrees of latitude, because that
 * meridian is a curve in Equal Earth.
 */
final class Antimeridian {
  private static final double STEP_DEGREES = 0.5;

  private final GeometryFactory factory;

  Antimeridian(GeometryFactory factory) {
    this.factory = factory;
  }

  static boolean crosses(Coordinate[] ring) {
    for (int i = 1; i < ring.length; i++) {
      if (Math.abs(ring[i].x - ring[i - 1].x) > 180) {
        return true;
      }
    }
    return false;
  }

  /** Polygons of one crossing ring without holes, valid, within -180 to 180. */
  Geometry cut(Coordinate[] ring) {
    var unwrapped = unwrap(ring);
    boolean aroundPole = Math.abs(unwrapped[0].x - unwrapped[unwrapped.length - 1].x) > 180;
    if (aroundPole) {
      return closeOverSouthPole(ring);
    }
    var whole = GeometryFixer.fix(factory.createPolygon(unwrapped));
    var parts = new ArrayList<Geometry>();
    for (int turn = -1; turn <= 1; turn++) {
      var world = densifyEdge(-180 + 360.0 * turn, 180 + 360.0 * turn);
      var part = OverlayNGRobust.overlay(whole, world, OverlayNG.INTERSECTION).copy();
      part.apply(AffineTransformation.translationInstance(-360.0 * turn, 0));
      parts.add(part);
    }
    return polygonsOnly(factory.buildGeometry(parts));
  }

  private static Coordinate[] unwrap(Coordinate[] ring) {
    var result = new Coordinate[ring.length];
    double shift = 0;
    for (int i = 0; i < ring.length; i++) {
      if (i > 0 && Math.abs(ring[i].x - ring[i - 1].x) > 180) {
        shift += ring[i].x > ring[i - 1].x ? -360 : 360;
      }
      result[i] = new Coordinate(ring[i].x + shift, ring[i].y);
    }
    return result;
  }

  /** Antarctica: the coast runs once around the world, and the map's lower edge closes it. */
  private Geometry closeOverSouthPole(Coordinate[] ring) {
    var coast = new ArrayList<Coordinate>();
    Arrays.stream(ring).limit(ring.length - 1).filter(c -> c.y > -89.9).forEach(coast::add);
    rotateToJump(coast);
    var first = coast.getFirst();
    if (Math.abs(first.x) != 180) {
      throw new IllegalStateException("The coast around the pole starts at " + first + ", expected a vertex at 180 degrees");
    }
    addMeridian(coast, -first.x, first.y, -90);
    addMeridian(coast, first.x, -90, first.y);
    coast.add(coast.getFirst().copy());
    return polygonsOnly(GeometryFixer.fix(factory.createPolygon(dropRepeats(coast))));
  }

  private static void rotateToJump(List<Coordinate> coast) {
    for (int i = 0; i < coast.size(); i++) {
      var next = coast.get((i + 1) % coast.size());
      if (Math.abs(next.x - coast.get(i).x) > 180) {
        Collections.rotate(coast, -(i + 1));
        return;
      }
    }
    throw new IllegalArgumentException("Ring around the pole has no jump at 180 degrees");
  }

  private static void addMeridian(List<Coordinate> line, double lon, double fromLat, double toLat) {
    int steps = (int) Math.ceil(Math.abs(toLat - fromLat) / STEP_DEGREES);
    for (int i = 0; i <= steps; i++) {
      double lat = i == steps ? toLat : fromLat + (toLat - fromLat) * i / steps;
      line.add(new Coordinate(lon, TopoJson.round(lat)));
    }
  }

  private Geometry densifyEdge(double west, double east) {
    var edge = new ArrayList<Coordinate>();
    for (double lat = -90; lat <= 90; lat += STEP_DEGREES) {
      edge.add(new Coordinate(west, lat));
    }
    for (double lat = 90; lat >= -90; lat -= STEP_DEGREES) {
      edge.add(new Coordinate(east, lat));
    }
    edge.add(edge.getFirst().copy());
    return factory.createPolygon(edge.toArray(Coordinate[]::new));
  }

  private static Coordinate[] dropRepeats(List<Coordinate> line) {
    var result = new ArrayList<Coordinate>();
    for (var c : line) {
      if (result.isEmpty() || !result.getLast().equals2D(c)) {
        result.add(c);
      }
    }
    return result.toArray(Coordinate[]::new);
  }

  private Geometry polygonsOnly(Geometry geometry) {
    var polygons = Polygons.of(geometry);
    polygons.forEach(polygon -> polygon.apply(Polygons.ROUNDING));
    return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }
}

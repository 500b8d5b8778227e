package geodata;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Equal Earth on the WGS 84 ellipsoid (EPSG:8857), forward only. Used to measure tolerances and areas in the plane
 * of the map; files hold longitude and latitude. StrictMath, so that every machine leaves out the same vertices.
 *
 * @see "Šavrič, Patterson, Jenny: The Equal Earth map projection, IJGIS 33 (2019)"
 */
final class EqualEarth {
  /** Side of the square tile pyramid in metres and size of a tile in pixels. */
  static final double PYRAMID_METERS = 2 * 17243959.06;
  static final double TILE_PIXELS = 512;

  private static final double A = 6378137.0;
  private static final double E2 = 0.0066943799901413165;
  private static final double E = Math.sqrt(E2);
  private static final double QP = authalicQ(1);
  private static final double R = A * Math.sqrt(QP / 2);
  private static final double[] C = {1.340264, -0.081106, 0.000893, 0.003796};

  private EqualEarth() {}

  static double metersPerPixel(int zoom) {
    return PYRAMID_METERS / TILE_PIXELS / Math.pow(2, zoom);
  }

  static Coordinate lonLatToEqualEarth(Coordinate lonLat) {
    double beta = StrictMath.asin(authalicQ(StrictMath.sin(Math.toRadians(lonLat.y))) / QP);
    double theta = StrictMath.asin(Math.sqrt(3) / 2 * StrictMath.sin(beta));
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double slope = C[0] + 3 * C[1] * t2 + t6 * (7 * C[2] + 9 * C[3] * t2);
    double x = 2 * Math.sqrt(3) / 3 * Math.toRadians(lonLat.x) * StrictMath.cos(theta) / slope;
    double y = theta * (C[0] + C[1] * t2 + t6 * (C[2] + C[3] * t2));
    return new Coordinate(R * x, R * y);
  }

  static Geometry lonLatToEqualEarth(Geometry lonLat) {
    var projected = lonLat.copy();
    projected.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int i) {
        var point = lonLatToEqualEarth(sequence.getCoordinate(i));
        sequence.setOrdinate(i, 0, point.x);
        sequence.setOrdinate(i, 1, point.y);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    return projected;
  }

  private static double authalicQ(double sinLatitude) {
    double es = E * sinLatitude;
    return (1 - E2) * (sinLatitude / (1 - es * es) - StrictMath.log((1 - es) / (1 + es)) / (2 * E));
  }
}

package geodata;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Small helpers for polygonal geometry. */
final class Polygons {
  /** Rounds to the precision of the files. */
  static final CoordinateFilter ROUNDING = c -> {
    c.x = TopoJson.round(c.x);
    c.y = TopoJson.round(c.y);
  };

  private Polygons() {}

  static List<Polygon> of(Geometry geometry) {
    var result = new ArrayList<Polygon>();
    for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
      if (!((Polygon) polygon).isEmpty()) {
        result.add((Polygon) polygon);
      }
    }
    return result;
  }

  static MultiPolygon multi(Geometry geometry) {
    return geometry.getFactory().createMultiPolygon(of(geometry).toArray(Polygon[]::new));
  }
}

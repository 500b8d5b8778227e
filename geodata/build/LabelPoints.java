package geodata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Where a label or a symbol of each area stands, and at which zooms. */
final class LabelPoints {
  /** Below this size of the largest part, in pixels (side of a square of equal area), an area needs a symbol. */
  static final double SYMBOL_PIXELS = 4;
  /** From this size on, in pixels, a label fits. */
  static final double LABEL_PIXELS = 48;
  static final int LAST_ZOOM = 10;

  /** {@code symbolMaxZoom} is null where no symbol is needed, and where there is no polygon: then it always shows. */
  record LabelPoint(String iso3, String m49, String name, Coordinate lonLat, boolean symbol, Integer symbolMaxZoom, int labelMinZoom) {}

  private LabelPoints() {}

  static List<LabelPoint> of(List<Map<String, String>> countries, Map<String, Areas.Area> areas) {
    var result = new ArrayList<LabelPoint>();
    for (var row : countries) {
      var area = areas.get(row.get("iso_alpha3"));
      var seat = new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
      result.add(area == null ? withoutPolygon(row, seat) : withPolygon(row, seat, area));
    }
    result.sort(Comparator.comparing(LabelPoint::iso3));
    return result;
  }

  private static LabelPoint withoutPolygon(Map<String, String> row, Coordinate seat) {
    return point(row, seat, true, null, LAST_ZOOM);
  }

  private static LabelPoint withPolygon(Map<String, String> row, Coordinate seat, Areas.Area area) {
    var largest = Polygons.of(area.shape()).stream()
        .max(Comparator.comparingDouble(p -> EqualEarth.lonLatToEqualEarth(p).getArea())).orElseThrow();
    double sideMeters = Math.sqrt(EqualEarth.lonLatToEqualEarth(largest).getArea());
    int symbolZooms = zoomWhere(sideMeters, SYMBOL_PIXELS);
    int label = Math.min(zoomWhere(Math.sqrt(EqualEarth.lonLatToEqualEarth(area.shape()).getArea()), LABEL_PIXELS), LAST_ZOOM);
    boolean symbol = symbolZooms > 0;
    var at = symbol && !areaIsOnePart(area, largest) ? seat : center(largest);
    return point(row, at, symbol, symbol ? Math.min(symbolZooms - 1, LAST_ZOOM) : null, label);
  }

  /** True where most of the area is in one part, so that its centre speaks for the whole. */
  private static boolean areaIsOnePart(Areas.Area area, Polygon largest) {
    return EqualEarth.lonLatToEqualEarth(largest).getArea() > 0.8 * EqualEarth.lonLatToEqualEarth(area.shape()).getArea();
  }

  /** Lowest zoom at which a length reaches a number of pixels. */
  private static int zoomWhere(double meters, double pixels) {
    int zoom = 0;
    while (meters / EqualEarth.metersPerPixel(zoom) < pixels) {
      zoom++;
    }
    return zoom;
  }

  private static Coordinate center(Polygon polygon) {
    var center = MaximumInscribedCircle.getCenter(polygon, Math.sqrt(polygon.getArea()) / 100).getCoordinate();
    return new Coordinate(center.x, center.y);
  }

  private static LabelPoint point(Map<String, String> row, Coordinate at, boolean symbol, Integer maxZoom, int labelMinZoom) {
    var rounded = new Coordinate(Math.round(at.x * 1e4) / 1e4, Math.round(at.y * 1e4) / 1e4);
    return new LabelPoint(row.get("iso_alpha3"), row.get("m49"), row.get("name_en"), rounded, symbol, maxZoom, labelMinZoom);
  }
}

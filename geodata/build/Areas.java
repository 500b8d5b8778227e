package geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Areas of the map after the rules of UN presentation, keyed by ISO 3166-1 alpha-3 code, or by the source's name
 * where the area has no M49 row.
 *
 * @see "geodata/SOURCES.md, Decisions"
 */
final class Areas {
  /** {@code iso3} and {@code m49} are null for an area without M49 row. */
  record Area(String key, String iso3, String m49, String name, MultiPolygon shape) {
    Area with(Geometry changed) {
      return new Area(key, iso3, m49, name, Polygons.multi(changed));
    }
  }

  /** Source name and the M49 area that takes it in. */
  private static final Map<String, String> MERGED = Map.of(
      "Somaliland", "SOM", "N. Cyprus", "CYP", "Ashmore and Cartier Is.", "AUS");

  private final GeometryFactory factory;
  private final Map<String, Map<String, String>> rowsByM49 = new TreeMap<>();
  private final Map<String, Map<String, String>> rowsByIso3 = new TreeMap<>();
  private final Map<String, List<Polygon>> polygons = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final List<String> report = new ArrayList<>();

  Areas(GeometryFactory factory, List<Map<String, String>> countries) {
    this.factory = factory;
    for (var row : countries) {
      rowsByM49.put(row.get("m49"), row);
      rowsByIso3.put(row.get("iso_alpha3"), row);
    }
  }

  List<String> report() {
    return report;
  }

  void add(TopoJson.Feature feature) {
    var key = MERGED.getOrDefault(feature.name(), keyOf(feature));
    names.putIfAbsent(key, feature.name());
    for (var rings : feature.polygons()) {
      polygons.computeIfAbsent(key, k -> new ArrayList<>()).addAll(polygon(feature.name(), rings));
    }
  }

  private String keyOf(TopoJson.Feature feature) {
    var row = rowsByM49.get(feature.id());
    return row == null ? feature.name() : row.get("iso_alpha3");
  }

  private List<Polygon> polygon(String name, List<Coordinate[]> rings) {
    if (!isRing(name, rings.getFirst())) {
      return List.of();
    }
    var holes = rings.stream().skip(1).filter(ring -> isRing(name, ring)).map(factory::createLinearRing).toArray(LinearRing[]::new);
    if (Antimeridian.crosses(rings.getFirst())) {
      if (holes.length > 0) {
        throw new IllegalStateException(name + ": a ring with holes crosses 180 degrees; only rings without holes are handled");
      }
      var cut = Polygons.of(new Antimeridian(factory).cut(rings.getFirst()));
      report.add("cut at 180 degrees: " + name + ", " + cut.size() + " part(s)");
      return cut;
    }
    var polygon = factory.createPolygon(factory.createLinearRing(rings.getFirst()), holes);
    if (polygon.isValid() && polygon.getArea() > 0) {
      return List.of(polygon);
    }
    var fixed = Polygons.of(GeometryFixer.fix(polygon));
    report.add("repaired: " + name + ", " + polygon.getNumPoints() + " points at " + polygon.getCoordinate() + ", now " + fixed.size() + " polygon(s)");
    return fixed;
  }

  /** False, and reported, where the quantised source has shrunk a ring to a point or a line. */
  private boolean isRing(String name, Coordinate[] ring) {
    if (ring.length < 4) {
      report.add("dropped, " + ring.length + " point(s) only: " + name + " at " + ring[0]);
    }
    return ring.length >= 4;
  }

  /** Gives M49 areas of their own to parts that the source draws with another area. */
  void splitParts(Path table) throws IOException {
    for (var row : Csv.read(table)) {
      var box = new Envelope(number(row, "west"), number(row, "east"), number(row, "south"), number(row, "north"));
      var from = polygons.getOrDefault(row.get("from_iso3"), new ArrayList<>());
      var moved = from.stream().filter(p -> box.contains(p.getEnvelopeInternal())).toList();
      from.removeAll(moved);
      if (from.isEmpty()) {
        polygons.remove(row.get("from_iso3"));
      }
      if (moved.isEmpty()) {
        report.add("no part for " + row.get("iso3") + " in " + row.get("from_iso3"));
      } else {
        polygons.computeIfAbsent(row.get("iso3"), k -> new ArrayList<>()).addAll(moved);
      }
    }
  }

  /** Takes an island area from a second source, where the first one has no polygon for it. */
  void addMissing(String iso3, Geometry shape) {
    if (!polygons.getOrDefault(iso3, List.of()).isEmpty()) {
      return;
    }
    var rounded = shape.copy();
    rounded.apply(Polygons.ROUNDING);
    rounded.geometryChanged();
    for (var existing : polygons.values()) {
      if (existing.stream().anyMatch(rounded::intersects)) {
        throw new IllegalStateException(iso3 + " from the second source touches another area; only free islands can be added");
      }
    }
    polygons.put(iso3, new ArrayList<>(Polygons.of(GeometryFixer.fix(rounded))));
    report.add("added from Natural Earth 10m: " + iso3);
  }

  /**
   * Moves what lies on one side of a line to another area: the part of {@code from} that holds {@code inside}. The
   * ends of the line are put on the nearest vertices of the area, so that its neighbours need no new vertex.
   */
  void moveBeyondLine(String from, String to, Coordinate[] line, Coordinate inside) {
    var point = factory.createPoint(inside);
    var whole = polygons.get(from).stream().filter(p -> p.contains(point)).findFirst()
        .orElseThrow(() -> new IllegalStateException("No polygon of " + from + " holds " + inside));
    var cut = new ArrayList<Coordinate>();
    cut.add(nearestVertex(whole, line[0]));
    for (int i = 1; i < line.length - 1; i++) {
      var inner = new Coordinate(TopoJson.round(line[i].x), TopoJson.round(line[i].y));
      var position = factory.createPoint(inner);
      if (whole.contains(position) && whole.getBoundary().distance(position) > 0.02) {
        cut.add(inner);
      }
    }
    cut.add(nearestVertex(whole, line[line.length - 1]));
    var polygonizer = new Polygonizer();
    polygonizer.add(whole.getBoundary().union(factory.createLineString(cut.toArray(Coordinate[]::new))));
    if (polygonizer.getPolygons().size() != 2) {
      throw new IllegalStateException("The line cuts " + from + " into " + polygonizer.getPolygons().size() + " pieces, expected 2");
    }
    polygons.get(from).remove(whole);
    for (Object piece : polygonizer.getPolygons()) {
      var polygon = (Polygon) piece;
      polygons.get(polygon.contains(point) ? to : from).add(polygon);
    }
    report.add("moved from " + from + " to " + to + ": the side of " + inside);
  }

  private static Coordinate nearestVertex(Polygon polygon, Coordinate point) {
    return Arrays.stream(polygon.getCoordinates())
        .min(Comparator.comparingDouble(point::distance)).orElseThrow();
  }

  /** Touching parts of an area become one polygon; order is by key. */
  Map<String, Area> toMap() {
    var result = new LinkedHashMap<String, Area>();
    polygons.forEach((key, parts) -> {
      if (parts.isEmpty()) {
        report.add("no polygon left: " + key);
        return;
      }
      var row = rowsByIso3.get(key);
      var shape = Polygons.multi(CoverageUnion.union(parts.toArray(Geometry[]::new)).norm());
      result.put(key, row == null
          ? new Area(key, null, null, names.get(key), shape)
          : new Area(key, key, row.get("m49"), row.get("name_en"), shape));
    });
    return result;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}

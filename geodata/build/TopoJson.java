package geodata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads the polygons of one object of a quantised TopoJSON file.
 *
 * <p>Coordinates are rounded to {@link #DECIMALS} decimals here, once and for all, so that a vertex shared by two
 * areas stays the same number in every file that is written later.
 *
 * @see "TopoJSON format specification 1.0, sections 2.1.4 (arcs) and 2.1.2 (transforms)"
 */
final class TopoJson {
  static final double DECIMALS = 1e5;

  /** One feature as found: rings are closed, longitude first, not yet valid polygons. */
  record Feature(String id, String name, List<List<Coordinate[]>> polygons) {}

  private final Coordinate[][] arcs;
  private final JsonObject objects;

  private TopoJson(JsonObject root) {
    objects = root.getAsJsonObject("objects");
    arcs = decodeArcs(root.getAsJsonArray("arcs"), root.getAsJsonObject("transform"));
  }

  static List<Feature> readFeatures(Path file, String object) throws IOException {
    var root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    return new TopoJson(root).features(object);
  }

  static double round(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }

  private List<Feature> features(String object) {
    var result = new ArrayList<Feature>();
    for (JsonElement element : objects.getAsJsonObject(object).getAsJsonArray("geometries")) {
      var geometry = element.getAsJsonObject();
      var name = geometry.getAsJsonObject("properties").get("name").getAsString();
      result.add(new Feature(geometry.get("id").getAsString(), name, polygons(geometry)));
    }
    return result;
  }

  private List<List<Coordinate[]>> polygons(JsonObject geometry) {
    var indexes = geometry.getAsJsonArray("arcs");
    var polygons = new ArrayList<List<Coordinate[]>>();
    switch (geometry.get("type").getAsString()) {
      case "Polygon" -> polygons.add(rings(indexes));
      case "MultiPolygon" -> indexes.forEach(polygon -> polygons.add(rings(polygon.getAsJsonArray())));
      default -> throw new IllegalArgumentException("Geometry type is neither Polygon nor MultiPolygon: " + geometry.get("type"));
    }
    return polygons;
  }

  private List<Coordinate[]> rings(JsonArray polygon) {
    var rings = new ArrayList<Coordinate[]>();
    polygon.forEach(ring -> rings.add(stitch(ring.getAsJsonArray())));
    return rings;
  }

  /** Joins arcs end to end; a negative index ~i means arc i backwards. Equal neighbours are kept once. */
  private Coordinate[] stitch(JsonArray indexes) {
    var ring = new ArrayList<Coordinate>();
    for (JsonElement element : indexes) {
      int index = element.getAsInt();
      var arc = arcs[index < 0 ? ~index : index];
      for (int i = 0; i < arc.length; i++) {
        var next = arc[index < 0 ? arc.length - 1 - i : i];
        if (ring.isEmpty() || !ring.getLast().equals2D(next)) {
          ring.add(next);
        }
      }
    }
    return ring.toArray(Coordinate[]::new);
  }

  private static Coordinate[][] decodeArcs(JsonArray arcs, JsonObject transform) {
    var scale = transform.getAsJsonArray("scale");
    var translate = transform.getAsJsonArray("translate");
    var result = new Coordinate[arcs.size()][];
    for (int a = 0; a < result.length; a++) {
      var arc = arcs.get(a).getAsJsonArray();
      result[a] = new Coordinate[arc.size()];
      long x = 0;
      long y = 0;
      for (int i = 0; i < arc.size(); i++) {
        var delta = arc.get(i).getAsJsonArray();
        x += delta.get(0).getAsLong();
        y += delta.get(1).getAsLong();
        result[a][i] = new Coordinate(
            round(x * scale.get(0).getAsDouble() + translate.get(0).getAsDouble()),
            round(y * scale.get(1).getAsDouble() + translate.get(1).getAsDouble()));
      }
    }
    return result;
  }
}

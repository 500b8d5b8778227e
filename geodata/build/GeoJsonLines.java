package geodata;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes and reads GeoJSON features, one a line, longitude first, LF line ends, the same bytes every time. */
final class GeoJsonLines {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  /** A feature as read back. */
  record Feature(JsonObject properties, Geometry shape) {
    /** Null where the property is null or absent. */
    String text(String property) {
      var value = properties.get(property);
      return value == null || value.isJsonNull() ? null : value.getAsString();
    }
  }

  private GeoJsonLines() {}

  static List<Feature> read(Path file) throws IOException {
    var features = new ArrayList<Feature>();
    for (var line : Files.readAllLines(file)) {
      var feature = JsonParser.parseString(line).getAsJsonObject();
      features.add(new Feature(feature.getAsJsonObject("properties"), geometry(feature.getAsJsonObject("geometry"))));
    }
    return features;
  }

  private static Geometry geometry(JsonObject json) {
    var coordinates = json.getAsJsonArray("coordinates");
    return switch (json.get("type").getAsString()) {
      case "Point" -> FACTORY.createPoint(coordinate(coordinates));
      case "LineString" -> FACTORY.createLineString(line(coordinates));
      case "MultiLineString" -> FACTORY.createMultiLineString(
          each(coordinates, line -> FACTORY.createLineString(line(line))).toArray(LineString[]::new));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> FACTORY.createMultiPolygon(each(coordinates, GeoJsonLines::polygon).toArray(Polygon[]::new));
      default -> throw new IllegalArgumentException("Unexpected geometry type " + json.get("type"));
    };
  }

  private static Polygon polygon(JsonArray rings) {
    var list = each(rings, ring -> FACTORY.createLinearRing(line(ring)));
    return FACTORY.createPolygon(list.getFirst(), list.subList(1, list.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] line(JsonArray coordinates) {
    return each(coordinates, GeoJsonLines::coordinate).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(JsonArray pair) {
    return new Coordinate(pair.get(0).getAsDouble(), pair.get(1).getAsDouble());
  }

  private static <T> List<T> each(JsonArray array, Function<JsonArray, T> function) {
    var result = new ArrayList<T>();
    array.forEach(element -> result.add(function.apply(element.getAsJsonArray())));
    return result;
  }

  static <T> void write(Path file, List<T> items, Function<T, Map<String, Object>> properties, Function<T, Geometry> geometry) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      for (T item : items) {
        out.write("{\"type\":\"Feature\",\"properties\":" + GSON.toJson(properties.apply(item)) + ",\"geometry\":");
        var shape = geometry.apply(item);
        out.write("{\"type\":\"" + shape.getGeometryType() + "\",\"coordinates\":");
        var text = new StringBuilder();
        append(text, shape);
        out.write(text + "}}\n");
      }
    }
  }

  private static void append(StringBuilder text, Geometry shape) {
    switch (shape) {
      case Point point -> append(text, point.getCoordinate());
      case LineString line -> append(text, line.getCoordinates());
      case Polygon polygon -> {
        text.append('[');
        append(text, polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          append(text.append(','), polygon.getInteriorRingN(i).getCoordinates());
        }
        text.append(']');
      }
      default -> {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
          append(text.append(i == 0 ? '[' : ','), shape.getGeometryN(i));
        }
        text.append(']');
      }
    }
  }

  private static void append(StringBuilder text, Coordinate[] line) {
    for (int i = 0; i < line.length; i++) {
      append(text.append(i == 0 ? '[' : ','), line[i]);
    }
    text.append(']');
  }

  private static void append(StringBuilder text, Coordinate c) {
    text.append('[').append(number(c.x)).append(',').append(number(c.y)).append(']');
  }

  /** Plain decimal without trailing zeros; at most five decimals, so no exponent can be lost. */
  private static String number(double value) {
    return BigDecimal.valueOf(TopoJson.round(value) + 0.0).stripTrailingZeros().toPlainString();
  }
}

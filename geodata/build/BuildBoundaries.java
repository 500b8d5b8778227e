package geodata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Makes the files of {@code geodata/boundaries}. Started by {@code geodata/build.sh}. */
public final class BuildBoundaries {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  /** A place in the Syrian Golan, to tell the two sides of the line apart. */
  private static final Coordinate GOLAN = new Coordinate(35.78, 33.0);

  private final Path build;
  private final Path out;
  private final List<Map<String, String>> countries;
  private final List<Map.Entry<String, LineString>> naturalEarth = new ArrayList<>();
  private final List<GeoJsonLines.Feature> provinces;

  private BuildBoundaries(Path inputs, Path build, Path countries, Path out) throws IOException {
    this.build = build;
    this.out = out;
    this.countries = Csv.read(countries);
    this.provinces = GeoJsonLines.read(inputs.resolve("provinces.geojsonl"));
    for (var line : GeoJsonLines.read(inputs.resolve("lines.geojsonl"))) {
      for (int i = 0; i < line.shape().getNumGeometries(); i++) {
        naturalEarth.add(Map.entry(line.text("name"), (LineString) line.shape().getGeometryN(i)));
      }
    }
  }

  /** Arguments: folder with 50m.json, lines.geojsonl and provinces.geojsonl; build folder; countries.csv; output folder. */
  public static void main(String[] args) throws IOException {
    var inputs = Path.of(args[0]);
    new BuildBoundaries(inputs, Path.of(args[1]), Path.of(args[2]), Path.of(args[3])).run(inputs.resolve("50m.json"));
  }

  private void run(Path topology) throws IOException {
    Files.createDirectories(out);
    var areas = new Areas(FACTORY, countries);
    for (var feature : TopoJson.readFeatures(topology, "countries")) {
      areas.add(feature);
    }
    areas.splitParts(build.resolve("parts.csv"));
    addIslands(areas);
    var borders = new Borders(FACTORY, build.resolve("lines.csv"));
    Map<String, Geometry> formerBorders = Map.of("ISR-SYR", borders.between(areas.toMap(), "ISR", "SYR"));
    areas.moveBeyondLine("ISR", "SYR", golanLine(), GOLAN);
    var full = areas.toMap();
    areas.report().forEach(System.out::println);
    writeLevels(full, borders);
    writeLines("lines.geojsonl", borders.special(full, formerBorders, naturalEarth));
    writePoints(LabelPoints.of(countries, full));
  }

  private void addIslands(Areas areas) throws IOException {
    for (var row : Csv.read(build.resolve("islands.csv"))) {
      var parts = provinces.stream().filter(p -> row.get("value").equals(p.text(row.get("column")))).map(GeoJsonLines.Feature::shape).toList();
      if (parts.isEmpty()) {
        throw new IllegalStateException("islands.csv: no shape in the second source for " + row);
      }
      areas.addMissing(row.get("iso3"), FACTORY.buildGeometry(parts).buffer(0));
    }
  }

  private Coordinate[] golanLine() {
    return naturalEarth.stream().filter(line -> line.getKey().equals("Syrian claim")).findFirst().orElseThrow()
        .getValue().getCoordinates();
  }

  private void writeLevels(Map<String, Areas.Area> full, Borders borders) throws IOException {
    var generalizer = new Generalizer(full);
    for (var level : Generalizer.LEVELS) {
      var areas = generalizer.simplify(level);
      GeoJsonLines.write(out.resolve("countries-" + level.number() + ".geojsonl"), new ArrayList<>(areas.values()),
          BuildBoundaries::properties, Areas.Area::shape);
      writeLines("borders-" + level.number() + ".geojsonl", borders.undisputed(areas));
      int points = areas.values().stream().mapToInt(a -> a.shape().getNumPoints()).sum();
      System.out.printf(Locale.ROOT, "level %d, zoom %d-%d: %d areas, %d points; left-out vertices in pixels at zoom %d: %s%n",
          level.number(), level.minZoom(), level.maxZoom(), areas.size(), points, level.maxZoom(), generalizer.measure(areas, level));
    }
  }

  private static Map<String, Object> properties(Areas.Area area) {
    var map = new LinkedHashMap<String, Object>();
    map.put("iso3", area.iso3());
    map.put("m49", area.m49());
    map.put("kind", area.iso3() == null ? "NO_VALUE" : "AREA");
    map.put("name", area.name());
    return map;
  }

  private void writeLines(String file, List<Borders.Line> lines) throws IOException {
    GeoJsonLines.write(out.resolve(file), lines, line -> {
      var map = new LinkedHashMap<String, Object>();
      map.put("kind", line.kind());
      map.put("name", line.name());
      map.put("min_zoom", line.minZoom());
      return map;
    }, Borders.Line::shape);
  }

  private void writePoints(List<LabelPoints.LabelPoint> points) throws IOException {
    GeoJsonLines.write(out.resolve("points.geojsonl"), points, point -> {
      var map = new LinkedHashMap<String, Object>();
      map.put("iso3", point.iso3());
      map.put("m49", point.m49());
      map.put("symbol", point.symbol());
      map.put("symbol_max_zoom", point.symbolMaxZoom());
      map.put("label_min_zoom", point.labelMinZoom());
      map.put("name", point.name());
      return map;
    }, point -> FACTORY.createPoint(point.lonLat()));
  }
}

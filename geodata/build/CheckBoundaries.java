package geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Reads the finished files back and stops the build where a rule is broken. Started by {@code geodata/build.sh}. */
public final class CheckBoundaries {
  /**
   * A place and the area it must lie in, or, where {@code toleranceDegrees} is not zero, be nearest to within that
   * distance: atolls, whose 1:50 million shape is a token, and two towns at the water's edge.
   */
  private record Probe(String place, double lon, double lat, String iso3, double toleranceDegrees) {}

  private static final List<Probe> PROBES = List.of(
      new Probe("Simferopol", 34.10, 44.95, "UKR", 0),
      new Probe("Hargeisa", 44.06, 9.56, "SOM", 0),
      new Probe("Laayoune", -13.20, 27.15, "ESH", 0),
      new Probe("Nicosia north", 33.36, 35.20, "CYP", 0),
      new Probe("Tarawa", 172.98, 1.33, "KIR", 0.1),
      new Probe("Funafuti", 179.19, -8.52, "TUV", 0.05),
      new Probe("Suva", 178.44, -18.14, "FJI", 0.02),
      new Probe("Anadyr", 177.51, 64.73, "RUS", 0.05),
      new Probe("Quneitra", 35.82, 33.12, "SYR", 0),
      new Probe("Cayenne", -52.33, 4.92, "GUF", 0),
      new Probe("Longyearbyen", 15.64, 78.22, "SJM", 0));

  private static final TreeSet<String> WITHOUT_VALUE = new TreeSet<>(List.of("Kosovo", "Siachen Glacier", "Taiwan"));
  private static final Envelope CRIMEA = new Envelope(32.5, 36.7, 44.3, 46.2);
  private static final double GAP_DEGREES = 0.001;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Path folder;
  private final List<Map<String, String>> countries;
  private final List<String> faults = new ArrayList<>();

  private CheckBoundaries(Path folder, Path countries) throws IOException {
    this.folder = folder;
    this.countries = Csv.read(countries);
  }

  /** Arguments: folder with the finished files, countries.csv. */
  public static void main(String[] args) throws IOException {
    var check = new CheckBoundaries(Path.of(args[0]), Path.of(args[1]));
    check.run();
    check.faults.forEach(fault -> System.out.println("FAULT " + fault));
    System.out.println(check.faults.isEmpty() ? "check: all rules kept" : "check: " + check.faults.size() + " fault(s)");
    System.exit(check.faults.isEmpty() ? 0 : 1);
  }

  private void run() throws IOException {
    for (var level : Generalizer.LEVELS) {
      var file = "countries-" + level.number() + ".geojsonl";
      var areas = GeoJsonLines.read(folder.resolve(file));
      checkShapes(file, areas);
      checkCoverage(file, areas);
      checkCodes(file, areas);
      PROBES.forEach(probe -> checkProbe(file, areas, probe, level.full()));
      checkLines("borders-" + level.number() + ".geojsonl");
      if (level.full()) {
        checkPoints(areas);
      }
    }
    checkLines("lines.geojsonl");
  }

  private void checkShapes(String file, List<GeoJsonLines.Feature> areas) {
    for (var area : areas) {
      expect(area.shape().isValid(), file, area.text("name") + " is not valid");
      expect(!area.shape().isEmpty(), file, area.text("name") + " is empty");
      expect(EqualEarth.lonLatToEqualEarth(area.shape()).isValid(), file, area.text("name") + " is not valid in Equal Earth");
      checkRange(file, area);
    }
  }

  private void checkRange(String file, GeoJsonLines.Feature feature) {
    expect(new Envelope(-180, 180, -90, 90).contains(feature.shape().getEnvelopeInternal()), file,
        feature.text("name") + " leaves -180 to 180, -90 to 90");
    for (Object component : LinearComponentExtracter.getLines(feature.shape())) {
      var points = ((LineString) component).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        boolean edgeOfMap = points[i].y == -90 && points[i - 1].y == -90;
        expect(edgeOfMap || Math.abs(points[i].x - points[i - 1].x) <= 180, file, feature.text("name") + " crosses 180 degrees at " + points[i]);
      }
    }
  }

  private void checkCoverage(String file, List<GeoJsonLines.Feature> areas) {
    var shapes = areas.stream().map(GeoJsonLines.Feature::shape).toArray(Geometry[]::new);
    var invalid = CoverageValidator.validate(shapes);
    for (int i = 0; i < shapes.length; i++) {
      if (invalid[i] != null) {
        faults.add(file + ": " + areas.get(i).text("name") + " does not share its border at " + invalid[i].getCoordinate());
      }
    }
    var gaps = CoverageGapFinder.findGaps(shapes, GAP_DEGREES);
    System.out.printf(Locale.ROOT, "%s: %d areas, coverage checked, %d gap(s) narrower than %s degrees%n", file, shapes.length, gaps.getNumGeometries(), GAP_DEGREES);
    for (int i = 0; i < gaps.getNumGeometries(); i++) {
      System.out.println("  gap at " + gaps.getGeometryN(i).getCoordinate());
    }
  }

  private void checkCodes(String file, List<GeoJsonLines.Feature> areas) {
    var rows = new HashMap<String, Map<String, String>>();
    countries.forEach(row -> rows.put(row.get("iso_alpha3"), row));
    var seen = new TreeSet<String>();
    var unnamed = new TreeSet<String>();
    for (var area : areas) {
      var iso3 = area.text("iso3");
      if (iso3 == null) {
        unnamed.add(area.text("name"));
        expect("NO_VALUE".equals(area.text("kind")) && area.text("m49") == null, file, area.text("name") + " must be NO_VALUE without m49");
      } else {
        expect(seen.add(iso3), file, iso3 + " comes twice");
        expect(rows.containsKey(iso3) && rows.get(iso3).get("m49").equals(area.text("m49")), file, iso3 + " and m49 do not match countries.csv");
      }
    }
    expect(unnamed.equals(WITHOUT_VALUE), file, "areas without value are " + unnamed + ", expected " + WITHOUT_VALUE);
  }

  private void checkProbe(String file, List<GeoJsonLines.Feature> areas, Probe probe, boolean strict) {
    var point = FACTORY.createPoint(new Coordinate(probe.lon(), probe.lat()));
    var nearest = areas.stream().min((a, b) -> Double.compare(a.shape().distance(point), b.shape().distance(point))).orElseThrow();
    double distance = nearest.shape().distance(point);
    boolean right = probe.iso3().equals(nearest.text("iso3")) && distance <= probe.toleranceDegrees();
    if (strict) {
      expect(right, file, probe.place() + " is nearest to " + nearest.text("name") + ", " + distance + " degrees off; expected " + probe.iso3());
    }
    if (!right || (strict && distance > 0)) {
      System.out.printf(Locale.ROOT, "  %s: nearest %s, %.3f degrees off%n", probe.place(), nearest.text("name"), distance);
    }
  }

  private void checkLines(String file) throws IOException {
    for (var line : GeoJsonLines.read(folder.resolve(file))) {
      checkRange(file, line);
      expect(!line.shape().intersects(FACTORY.toGeometry(CRIMEA)), file, line.text("name") + " runs through Crimea");
    }
  }

  private void checkPoints(List<GeoJsonLines.Feature> areas) throws IOException {
    var shapes = new HashMap<String, Geometry>();
    areas.forEach(area -> shapes.put(String.valueOf(area.text("iso3")), area.shape()));
    var points = new HashMap<String, GeoJsonLines.Feature>();
    GeoJsonLines.read(folder.resolve("points.geojsonl")).forEach(point -> points.put(point.text("iso3"), point));
    int symbols = 0;
    for (var row : countries) {
      var iso3 = row.get("iso_alpha3");
      var point = points.get(iso3);
      expect(point != null, "points.geojsonl", iso3 + " is missing");
      boolean symbol = Boolean.parseBoolean(point.text("symbol"));
      symbols += symbol && row.get("itu_member").equals("true") ? 1 : 0;
      expect(symbol || shapes.containsKey(iso3), "points.geojsonl", iso3 + " has neither polygon nor symbol");
      expect(symbol || shapes.get(iso3).contains(point.shape()), "points.geojsonl", iso3 + ": label point lies outside");
    }
    expect(points.size() == countries.size(), "points.geojsonl", "has " + points.size() + " points, countries.csv " + countries.size() + " rows");
    System.out.println("points.geojsonl: " + points.size() + " points, " + symbols + " Member States with a symbol at zoom 0, without polygon: "
        + new TreeSet<>(points.keySet().stream().filter(iso3 -> !shapes.containsKey(iso3)).toList()));
  }

  private void expect(boolean kept, String file, String fault) {
    if (!kept) {
      faults.add(file + ": " + fault);
    }
  }
}

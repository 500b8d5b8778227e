package geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.simplify.VWSimplifier;

/**
 * Land borders between areas, sorted into undisputed ones and those that must be dashed or dotted. The rules are rows
 * of {@code lines.csv}: a border of two areas inside a box (BORDER), one as it was before the source was corrected
 * (FORMER), or a line of Natural Earth (NE10).
 */
final class Borders {
  /** {@code kind} is INTERNATIONAL, DISPUTED (dashed) or UNDETERMINED (dotted). */
  record Line(String kind, String name, int minZoom, MultiLineString shape) {}

  /** Kind of a rule for a border that is neither international nor disputed: it goes into no file. */
  private static final String NOT_DRAWN = "NOT_DRAWN";
  /** Natural Earth 10m lines are thinned to about the detail of the 50m polygons. */
  private static final double NATURAL_EARTH_TOLERANCE_DEGREES = 0.02;
  /** An end of a Natural Earth line this near to a border is put on the border's nearest vertex. */
  private static final double SNAP_DEGREES = 0.3;

  private final GeometryFactory factory;
  private final List<Map<String, String>> rules;

  Borders(GeometryFactory factory, Path rules) throws IOException {
    this.factory = factory;
    this.rules = Csv.read(rules);
  }

  /** All dashed and dotted lines at full detail, in the order of the rules. */
  List<Line> special(Map<String, Areas.Area> areas, Map<String, Geometry> formerBorders, List<Map.Entry<String, LineString>> naturalEarth) {
    var shared = sharedSegments(areas);
    var lines = new ArrayList<Line>();
    for (var rule : rules) {
      if (rule.get("kind").equals(NOT_DRAWN)) {
        continue;
      }
      var parts = switch (rule.get("source")) {
        case "BORDER" -> merge(shared.getOrDefault(pair(rule), new TreeSet<>()).stream().filter(s -> inBox(rule, s)).toList());
        case "FORMER" -> linesOf(formerBorders.get(pair(rule)));
        case "NE10" -> snapped(naturalEarth(rule, naturalEarth), areas);
        default -> throw new IllegalArgumentException("lines.csv: source is '" + rule.get("source") + "', expected BORDER, FORMER or NE10");
      };
      if (parts.isEmpty()) {
        throw new IllegalStateException("lines.csv: no line found for '" + rule.get("name") + "'");
      }
      lines.add(new Line(rule.get("kind"), rule.get("name"), Integer.parseInt(rule.get("min_zoom")), multi(parts)));
    }
    return lines;
  }

  /** Borders that no rule claims, one line per pair of areas, at the detail of {@code areas}. */
  List<Line> undisputed(Map<String, Areas.Area> areas) {
    var lines = new ArrayList<Line>();
    sharedSegments(areas).forEach((pair, segments) -> {
      var own = rules.stream().filter(r -> r.get("source").equals("BORDER") && pair(r).equals(pair)).toList();
      var free = segments.stream().filter(s -> own.stream().noneMatch(rule -> inBox(rule, s))).toList();
      if (!free.isEmpty()) {
        lines.add(new Line("INTERNATIONAL", pair, 0, multi(merge(free))));
      }
    });
    return lines;
  }

  Geometry between(Map<String, Areas.Area> areas, String a, String b) {
    return multi(merge(sharedSegments(areas).get(pair(a, b))));
  }

  /** Segments that two areas have in common, by pair of keys. */
  private static Map<String, TreeSet<LineSegment>> sharedSegments(Map<String, Areas.Area> areas) {
    var ownerOf = new TreeMap<LineSegment, String>();
    var shared = new TreeMap<String, TreeSet<LineSegment>>();
    for (var area : areas.values()) {
      for (var polygon : Polygons.of(area.shape())) {
        for (int r = -1; r < polygon.getNumInteriorRing(); r++) {
          var ring = (r < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r)).getCoordinates();
          for (int i = 1; i < ring.length; i++) {
            var segment = new LineSegment(ring[i - 1], ring[i]);
            segment.normalize();
            var owner = ownerOf.putIfAbsent(segment, area.key());
            if (owner != null && !owner.equals(area.key())) {
              shared.computeIfAbsent(pair(owner, area.key()), k -> new TreeSet<>()).add(segment);
            }
          }
        }
      }
    }
    return shared;
  }

  private static String pair(Map<String, String> rule) {
    return pair(rule.get("a"), rule.get("b"));
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
  }

  private static boolean inBox(Map<String, String> rule, LineSegment segment) {
    return rule.get("west").isEmpty() || box(rule).contains(segment.midPoint());
  }

  private static Envelope box(Map<String, String> rule) {
    return new Envelope(number(rule, "west"), number(rule, "east"), number(rule, "south"), number(rule, "north"));
  }

  private static double number(Map<String, String> rule, String column) {
    return Double.parseDouble(rule.get(column));
  }

  private List<LineString> merge(Collection<LineSegment> segments) {
    var merger = new LineMerger();
    segments.forEach(s -> merger.add(factory.createLineString(new Coordinate[] {s.p0, s.p1})));
    var result = new ArrayList<LineString>();
    for (Object line : merger.getMergedLineStrings()) {
      result.add((LineString) line);
    }
    return result;
  }

  /** Lines of the source by its own name whose envelope lies in the box, joined. */
  private List<LineString> naturalEarth(Map<String, String> rule, List<Map.Entry<String, LineString>> source) {
    var merger = new LineMerger();
    for (var line : source) {
      if (line.getKey().equals(rule.get("a")) && box(rule).contains(line.getValue().getEnvelopeInternal())) {
        merger.add(line.getValue());
      }
    }
    var result = new ArrayList<LineString>();
    for (Object line : merger.getMergedLineStrings()) {
      result.add((LineString) VWSimplifier.simplify((Geometry) line, NATURAL_EARTH_TOLERANCE_DEGREES));
    }
    return result;
  }

  private List<LineString> snapped(List<LineString> lines, Map<String, Areas.Area> areas) {
    var vertices = new TreeSet<Coordinate>();
    sharedSegments(areas).values().forEach(segments -> segments.forEach(s -> vertices.addAll(List.of(s.p0, s.p1))));
    var result = new ArrayList<LineString>();
    for (var line : lines) {
      var points = Arrays.stream(line.getCoordinates()).map(c -> new Coordinate(TopoJson.round(c.x), TopoJson.round(c.y))).toArray(Coordinate[]::new);
      for (int end : new int[] {0, points.length - 1}) {
        var at = points[end];
        var nearest = vertices.stream().min(Comparator.comparingDouble(at::distance)).orElseThrow();
        points[end] = nearest.distance(at) <= SNAP_DEGREES ? nearest : at;
      }
      result.add(factory.createLineString(points));
    }
    return result;
  }

  private static List<LineString> linesOf(Geometry geometry) {
    var result = new ArrayList<LineString>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof LineString line && line.getLength() > 0) {
        result.add(line);
      }
    }
    return result;
  }

  private MultiLineString multi(List<LineString> lines) {
    return (MultiLineString) factory.createMultiLineString(lines.toArray(LineString[]::new)).norm();
  }
}

package org.itu.sdgmap.geography.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.WorldShapes;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcWorldShapes implements WorldShapes {

    private static final String AREAS = SqlFile.read("geography/world_areas.sql");
    private static final String LINES = SqlFile.read("geography/world_lines.sql");
    private static final String PLACES = SqlFile.read("geography/world_places.sql");

    private final JdbcClient jdbc;
    private final GeodataVersion version;
    /** Each takes some 3 MB. */
    private final Cache<Key, World> kept =
            Caffeine.newBuilder().maximumSize(Detail.values().length).build();

    private record Key(String edition, Detail detail) {}

    JdbcWorldShapes(JdbcClient jdbc, GeodataVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    @Override
    public World getWorld(Detail detail) {
        return kept.get(new Key(version.current(), detail), this::read);
    }

    private World read(Key key) {
        var areas = new ArrayList<Area>();
        jdbc.sql(AREAS)
                .param("version", key.edition)
                .param("generalisation", key.detail.generalisation())
                .query(rs -> {
                    areas.add(new Area(rs.getString("iso3"), path(geometry(rs.getBytes("shape")))));
                });
        var borders = new EnumMap<LineKind, Path2D>(LineKind.class);
        var graticule = new Path2D.Float();
        var outline = new Path2D.Float();
        jdbc.sql(LINES)
                .param("version", key.edition)
                .param("generalisation", key.detail.generalisation())
                .param("zoom", key.detail.generalisation())
                .query(rs -> {
                    var shape = path(geometry(rs.getBytes("shape")));
                    switch (rs.getString("kind")) {
                        case "GRATICULE" -> graticule.append(shape, false);
                        case "OUTLINE" -> outline.append(shape, false);
                        case String kind ->
                            borders.computeIfAbsent(LineKind.valueOf(kind), k -> new Path2D.Float())
                                    .append(shape, false);
                    }
                });
        outline.closePath();
        return new World(
                key.edition,
                outline,
                graticule,
                List.copyOf(areas),
                borders.entrySet().stream()
                        .map(e -> new Line(e.getKey(), e.getValue()))
                        .toList(),
                places(key.edition));
    }

    private List<Place> places(String edition) {
        return jdbc.sql(PLACES)
                .param("version", edition)
                .query((rs, row) -> new Place(
                        rs.getString("iso3"), rs.getDouble("x"), -rs.getDouble("y"), rs.getInt("symbol_max_zoom")))
                .list();
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS gave a geometry that cannot be read", e);
        }
    }

    /** Holes are left out by the rule of even and odd. */
    private static Path2D path(Geometry geometry) {
        var path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case Polygon polygon -> {
                    append(path, polygon.getExteriorRing());
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        append(path, polygon.getInteriorRingN(hole));
                    }
                }
                case LineString line -> append(path, line);
                case Geometry other -> throw new IllegalStateException("Boundaries hold a " + other.getGeometryType());
            }
        }
        return path;
    }

    private static void append(Path2D path, LineString line) {
        var at = line.getCoordinateSequence();
        boolean ring = line instanceof LinearRing;
        for (int i = 0; i < at.size() - (ring ? 1 : 0); i++) {
            if (i == 0) {
                path.moveTo(at.getX(i), -at.getY(i));
            } else {
                path.lineTo(at.getX(i), -at.getY(i));
            }
        }
        if (ring) {
            path.closePath();
        }
    }
}

package org.itu.sdgmap.geography.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.CountryShapes;
import org.itu.sdgmap.geography.GeoBox;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcCountryShapes implements CountryShapes {

    private static final String GEOJSON = SqlFile.read("geography/country_geojson.sql");
    private static final String IN_BOX = SqlFile.read("geography/countries_in_box.sql");

    /** All countries in all reference systems take half of it. */
    private static final long MOST_CHARACTERS = 64_000_000;

    private static final String NO_SHAPE = "";

    private final JdbcClient jdbc;
    private final GeodataVersion version;
    /** A shape never changes within one edition of the boundaries. */
    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String shape) -> 100 + shape.length())
            .build();

    private record Key(String edition, ReferenceSystem system, String iso3) {}

    JdbcCountryShapes(JdbcClient jdbc, GeodataVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    @Override
    public Map<String, String> getGeoJson(Collection<String> iso3, ReferenceSystem system) {
        var edition = version.current();
        var shapes = new HashMap<String, String>();
        var missing = new ArrayList<String>();
        for (var code : iso3) {
            var held = kept.getIfPresent(new Key(edition, system, code));
            if (held == null) {
                missing.add(code);
            } else if (!held.isEmpty()) {
                shapes.put(code, held);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(edition, missing, system);
            missing.forEach(code -> kept.put(new Key(edition, system, code), read.getOrDefault(code, NO_SHAPE)));
            shapes.putAll(read);
        }
        return shapes;
    }

    private Map<String, String> read(String edition, List<String> iso3, ReferenceSystem system) {
        var shapes = new HashMap<String, String>();
        jdbc.sql(GEOJSON)
                .param("version", edition)
                .param("iso3", iso3.toArray(String[]::new))
                .param("system", system.name())
                .param("decimals", system.decimals())
                .query(rs -> {
                    shapes.put(rs.getString("iso3"), rs.getString("geojson"));
                });
        return shapes;
    }

    @Override
    public Set<String> listCountriesIn(GeoBox box) {
        var sql = IN_BOX.replace("{shape}", box.equalEarth() ? "shape_8857" : "shape_4326")
                .replace("{location}", box.equalEarth() ? "location_8857" : "location_4326")
                .replace("{box}", rectangles(box));
        return new LinkedHashSet<>(jdbc.sql(sql)
                .param("version", version.current())
                .param("minX", box.minX())
                .param("minY", box.minY())
                .param("maxX", box.maxX())
                .param("maxY", box.maxY())
                .query(String.class)
                .list());
    }

    /** Two rectangles where the box crosses 180 degrees. */
    private static String rectangles(GeoBox box) {
        if (box.crossesAntimeridian()) {
            return "ST_Collect(rectangle(:minX, :minY, 180, :maxY, 4326), rectangle(-180, :minY, :maxX, :maxY, 4326))";
        }
        return "rectangle(:minX, :minY, :maxX, :maxY, %d)".formatted(box.equalEarth() ? 8857 : 4326);
    }

    @Override
    public Set<String> listWithoutPolygon() {
        return new LinkedHashSet<>(jdbc.sql("""
                SELECT iso3 FROM country
                EXCEPT
                SELECT iso3 FROM boundary WHERE geodata_version = :version AND generalisation = 3
                """)
                .param("version", version.current())
                .query(String.class)
                .list());
    }

    @Override
    public GeoBox getExtent() {
        return jdbc.sql("""
                SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
                FROM (SELECT ST_Extent(shape_4326) AS e FROM boundary
                      WHERE geodata_version = :version AND generalisation = 3 AND iso3 IS NOT NULL) whole
                """)
                .param("version", version.current())
                .query((rs, row) -> GeoBox.ofDegrees(
                        rs.getDouble("west"), rs.getDouble("south"), rs.getDouble("east"), rs.getDouble("north")))
                .single();
    }
}

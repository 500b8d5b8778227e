package org.itu.sdgmap.geography.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.postgis.jdbc.jts.JtsBinaryWriter;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.BasemapTiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the prepared boundaries of {@code geodata/boundaries} where they are newer than those in the database: one
 * feature at a time from file to COPY, all in one transaction.
 */
@Component
@Order(30)
class BoundaryLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BoundaryLoader.class);
    private static final String FOLDER = "/geodata/boundaries/";
    private static final int WGS84 = 4326;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final JdbcGeodataVersion geodataVersion;
    private final GeoJsonReader geoJson = new GeoJsonReader(new GeometryFactory(new PrecisionModel(), WGS84));
    private final JtsBinaryWriter ewkb = new JtsBinaryWriter();

    BoundaryLoader(
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            JdbcGeodataVersion geodataVersion) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.geodataVersion = geodataVersion;
    }

    @Override
    public void run(ApplicationArguments args) {
        var description = json.readTree(read("version.json"));
        var version = description.path("version").asString();
        boolean loaded = jdbc.sql("SELECT count(*) FROM geodata_version WHERE version = :version AND current")
                        .param("version", version)
                        .query(Long.class)
                        .single()
                > 0;
        if (!loaded) {
            transaction.executeWithoutResult(status -> load(version, description));
            geodataVersion.forget();
            LOG.info("Loaded boundaries {}", version);
        }
    }

    private void load(String version, JsonNode description) {
        jdbc.sql("UPDATE geodata_version SET current = false WHERE current").update();
        jdbc.sql("DELETE FROM geodata_version WHERE version = :version")
                .param("version", version)
                .update();
        jdbc.sql("INSERT INTO geodata_version (version, sha256, current) VALUES (:version, :sha256, true)")
                .param("version", version)
                .param("sha256", description.path("sha256").toString())
                .update();
        jdbc.sql("""
                CREATE TEMPORARY TABLE incoming_feature (
                    file text, level smallint, kind text, iso3 text, name text, min_zoom smallint,
                    symbol_max_zoom smallint, label_min_zoom smallint, shape geometry(Geometry, 4326)
                ) ON COMMIT DROP
                """).update();
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            for (var level : description.path("levels")) {
                copy(
                        connection,
                        level.path("countries").asString(),
                        "countries",
                        level.path("level").asInt());
                copy(
                        connection,
                        level.path("borders").asString(),
                        "borders",
                        level.path("level").asInt());
            }
            copy(connection, "lines.geojsonl", "lines", 0);
            copy(connection, "points.geojsonl", "points", 0);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        for (var statement : SqlFile.read("geography/take_in_boundaries.sql").split(";\\s*\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).param("version", version).update();
            }
        }
    }

    /** Streams a file of one GeoJSON feature a line into the incoming table. */
    private void copy(Connection connection, String file, String table, int level) {
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8));
                var out = new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "COPY pg_temp.incoming_feature FROM STDIN (ENCODING 'UTF8')")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.write(row(table, level, json.readTree(line)).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + FOLDER + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load " + FOLDER + file, e);
        }
    }

    private String row(String table, int level, JsonNode feature) {
        var properties = feature.path("properties");
        return String.join(
                        "\t",
                        table,
                        String.valueOf(level),
                        cell(properties, "kind"),
                        cell(properties, "iso3"),
                        cell(properties, "name"),
                        cell(properties, "min_zoom"),
                        symbolMaxZoom(properties),
                        cell(properties, "label_min_zoom"),
                        hexEwkb(feature.path("geometry").toString()))
                + "\n";
    }

    /** A symbol without a last zoom stands for an area that has no polygon and shows at every zoom. */
    private static String symbolMaxZoom(JsonNode properties) {
        boolean always = properties.path("symbol").asBoolean(false)
                && properties.path("symbol_max_zoom").isNull();
        return always ? String.valueOf(BasemapTiles.MAX_ZOOM) : cell(properties, "symbol_max_zoom");
    }

    /** A cell of COPY's text format. */
    private static String cell(JsonNode properties, String name) {
        @Nullable JsonNode value = properties.get(name);
        if (value == null || value.isNull()) {
            return "\\N";
        }
        return value.asString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** GeoJSON geometry as hexadecimal EWKB in EPSG:4326. */
    private String hexEwkb(String geometry) {
        try {
            var shape = geoJson.read(geometry);
            shape.setSRID(WGS84);
            return ewkb.writeHexed(shape);
        } catch (ParseException e) {
            throw new IllegalStateException("Not a geometry of GeoJSON: " + geometry, e);
        }
    }

    private static byte[] read(String file) {
        try (var in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, e);
        }
    }

    private static InputStream open(String file) {
        var in = BoundaryLoader.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("The file %s%s is missing".formatted(FOLDER, file));
        }
        return in;
    }
}

package org.itu.sdgmap.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.geography.TileId;

/**
 * The servers that the map's tiles are compared with, made ready in a folder: MapServer 8 behind nginx from the same
 * tables of PostGIS, tileserver-gl-light from the same tiles in a file, and nginx with the same tiles as plain files,
 * which is the most that any server can reach.
 */
final class TilePeers {

    /** Scale of the one tile of zoom 0 lies between this and its double, whatever dots per inch are assumed. */
    private static final double HALF_ZOOM_0 = 333_000_000;

    private final Path folder;
    private final Path logs;

    TilePeers(Path folder, Path logs) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.logs = logs.toAbsolutePath();
    }

    /**
     * The application itself, as people run it.
     *
     * @param geodataVersion known once it has started
     */
    TileServer startOurs(String jar, BenchmarkDatabase database, Supplier<String> geodataVersion) {
        int port = TileServer.freePort();
        return TileServer.start(
                "SDG Mapping Tool",
                port,
                "/actuator/health/readiness",
                t -> "/tiles/WebMercatorQuad/basemap/%s/%d/%d/%d.mvt"
                        .formatted(geodataVersion.get(), t.zoom(), t.column(), t.row()),
                List.of(TileServer.command(
                        logs.resolve("bench-application.log"),
                        Map.of(
                                "SPRING_DATASOURCE_URL", database.url(),
                                "SPRING_DATASOURCE_USERNAME", database.username(),
                                "SPRING_DATASOURCE_PASSWORD", database.password(),
                                "SDGMAP_SAMPLE_DATA", "true",
                                "SERVER_PORT", String.valueOf(port)),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar)));
    }

    TileServer startMapServer(BenchmarkDatabase database, String geodataVersion) throws IOException {
        int fastCgi = TileServer.freePort();
        int port = TileServer.freePort();
        var map = write("sdgmap.map", mapFile(database, geodataVersion));
        var config = write("mapserver.conf", """
                CONFIG
                  ENV
                    MS_MAP_PATTERN "."
                  END
                  MAPS
                    sdgmap "%s"
                  END
                END
                """.formatted(map));
        var nginx = nginx("mapserver", port, """
                location / {
                  fastcgi_pass 127.0.0.1:%d;
                  fastcgi_keep_conn on;
                  fastcgi_param QUERY_STRING $query_string;
                  fastcgi_param REQUEST_METHOD $request_method;
                  gzip on;
                  gzip_types *;
                }
                """.formatted(fastCgi));
        return TileServer.start(
                "MapServer 8",
                port,
                t -> "/?map=sdgmap&mode=tile&tilemode=gmap&layers=all&map.imagetype=mvt&tile=%d+%d+%d"
                        .formatted(t.column(), t.row(), t.zoom()),
                List.of(
                        TileServer.command(
                                logs.resolve("bench-mapserver.log"),
                                Map.of("MAPSERVER_CONFIG_FILE", config.toString()),
                                "spawn-fcgi",
                                "-n",
                                "-p",
                                String.valueOf(fastCgi),
                                "-a",
                                "127.0.0.1",
                                "--",
                                "/bin/sh",
                                "-c",
                                // Four processes on the one socket, since spawn-fcgi makes several only where it does
                                // not wait; they end with the shell that started them.
                                "exec 3<&0; for i in 1 2 3 4; do mapserv <&3 & all=\"$all $!\"; done;"
                                        + " trap 'kill $all' TERM INT; wait"),
                        nginx));
    }

    /** @param tiles all there are, gzipped */
    TileServer startTileserver(String program, Map<TileId, byte[]> tiles) throws IOException {
        var file = folder.resolve("sdgmap.mbtiles");
        Files.deleteIfExists(file);
        writeTiles(file, tiles);
        var config = write("tileserver.json", """
                {"options": {"paths": {"root": "%s", "mbtiles": "%s"}}, "styles": {}, "data": {"sdgmap": {"mbtiles": "%s"}}}
                """.formatted(folder, folder, file.getFileName()));
        int port = TileServer.freePort();
        return TileServer.start(
                "tileserver-gl-light",
                port,
                t -> "/data/sdgmap/%d/%d/%d.pbf".formatted(t.zoom(), t.column(), t.row()),
                List.of(TileServer.command(
                        logs.resolve("bench-tileserver.log"),
                        Map.of("NODE_ENV", "production"),
                        "node",
                        program + "/src/main.js",
                        "--silent",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--config",
                        config.toString())));
    }

    TileServer startPlainFiles(Map<TileId, byte[]> tiles) throws IOException {
        var root = folder.resolve("files");
        for (var entry : tiles.entrySet()) {
            var tile = entry.getKey();
            var path = root.resolve("%d/%d/%d.mvt.gz".formatted(tile.zoom(), tile.column(), tile.row()));
            Files.createDirectories(path.getParent());
            Files.write(path, entry.getValue());
        }
        int port = TileServer.freePort();
        return TileServer.start(
                "nginx, plain files",
                port,
                t -> "/%d/%d/%d.mvt".formatted(t.zoom(), t.column(), t.row()),
                List.of(nginx("files", port, "root %s;\ngzip_static always;\n".formatted(root))));
    }

    private ProcessBuilder nginx(String name, int port, String server) throws IOException {
        var scratch = Files.createDirectories(folder.resolve("nginx-" + name));
        var config = write("nginx-" + name + ".conf", """
                daemon off;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 512; }
                http {
                  access_log off;
                  client_body_temp_path %1$s;
                  proxy_temp_path %1$s;
                  fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s;
                  scgi_temp_path %1$s;
                  default_type application/vnd.mapbox-vector-tile;
                  keepalive_requests 10000000;
                  server {
                    listen 127.0.0.1:%2$d;
                %3$s
                  }
                }
                """.formatted(scratch, port, server.indent(4)));
        return TileServer.command(
                logs.resolve("bench-nginx-" + name + ".log"), Map.of(), "nginx", "-c", config.toString());
    }

    /** The layers of {@code geography/basemap_tile.sql}, in MapServer's words. */
    private static String mapFile(BenchmarkDatabase database, String version) {
        var address = database.url().replaceFirst("^jdbc:postgresql://", "");
        var connection = "host=%s port=%s dbname=%s user=%s password=%s"
                .formatted(
                        address.replaceFirst(":.*", ""),
                        address.replaceFirst("^[^:]*:", "").replaceFirst("/.*", ""),
                        address.replaceFirst("^[^/]*/", "").replaceFirst("\\?.*", ""),
                        database.username(),
                        database.password());
        var layers = new StringBuilder();
        for (int zoom = 0; zoom <= 3; zoom++) {
            boolean last = zoom == 3;
            var scales = (zoom == 0 ? "" : "MAXSCALEDENOM %.0f%n".formatted(HALF_ZOOM_0 / Math.pow(2, zoom - 1.0)))
                    + (last ? "" : "MINSCALEDENOM %.0f%n".formatted(HALF_ZOOM_0 / Math.pow(2, zoom)));
            layers.append(layer(
                    "countries" + zoom,
                    "POLYGON",
                    connection,
                    "shape_3857 FROM (SELECT id, iso3, shape_3857 FROM boundary WHERE geodata_version = '%s' AND generalisation = %d) AS b USING UNIQUE id USING SRID=3857"
                            .formatted(version, Math.min(zoom + 1, 3)),
                    "iso3",
                    scales));
            layers.append(layer(
                    "lines" + zoom,
                    "LINE",
                    connection,
                    "shape_3857 FROM (SELECT id, kind, shape_3857 FROM boundary_line WHERE geodata_version = '%s' AND generalisation = %d AND min_zoom <= %d) AS l USING UNIQUE id USING SRID=3857"
                            .formatted(version, Math.min(zoom + 1, 3), zoom),
                    "kind",
                    scales));
        }
        return """
                MAP
                  NAME "sdgmap"
                  SIZE 256 256
                  EXTENT -20037508 -20037508 20037508 20037508
                  PROJECTION "init=epsg:3857" END
                  OUTPUTFORMAT
                    NAME "mvt"
                    DRIVER MVT
                    FORMATOPTION "EXTENT=4096"
                    FORMATOPTION "EDGE_BUFFER=256"
                  END
                %s
                END
                """.formatted(layers.toString().indent(2));
    }

    private static String layer(String name, String type, String connection, String data, String item, String scales) {
        return """
                LAYER
                  NAME "%s"
                  TYPE %s
                  STATUS ON
                  CONNECTIONTYPE POSTGIS
                  CONNECTION "%s"
                  PROCESSING "CLOSE_CONNECTION=DEFER"
                  DATA "%s"
                  PROJECTION "init=epsg:3857" END
                  METADATA "gml_include_items" "%s" END
                  %s
                  CLASS STYLE COLOR 0 0 0 END END
                END
                """.formatted(name, type, connection, data, item, scales);
    }

    private static void writeTiles(Path file, Map<TileId, byte[]> tiles) throws IOException {
        var process = new ProcessBuilder("sqlite3", file.toString())
                .redirectErrorStream(true)
                .start();
        try (var sql = new BufferedWriter(process.outputWriter(StandardCharsets.UTF_8))) {
            sql.write("""
                    BEGIN;
                    CREATE TABLE metadata (name text, value text);
                    INSERT INTO metadata VALUES ('name', 'sdgmap'), ('format', 'pbf'), ('minzoom', '0'),
                      ('maxzoom', '6'), ('bounds', '-180,-85,180,85'), ('json', '{"vector_layers": []}');
                    CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
                    CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);
                    """);
            for (var entry : tiles.entrySet()) {
                var tile = entry.getKey();
                // MBTiles counts rows from the south.
                int row = (1 << tile.zoom()) - 1 - tile.row();
                sql.write("INSERT INTO tiles VALUES (%d, %d, %d, X'%s');%n"
                        .formatted(
                                tile.zoom(), tile.column(), row, HexFormat.of().formatHex(entry.getValue())));
            }
            sql.write("COMMIT;\n");
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!said.isBlank()) {
            throw new IOException("sqlite3 says: " + said);
        }
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.itu.sdgmap.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.geography.TileId;

/**
 * The map's tiles beside MapServer 8, tileserver-gl-light and the raw query; coverage over HTTP; bytes and time of /map.
 *
 * <p>All run on this machine in one run, one after the other, under the same load, so only their ratios mean something.
 * The tiles are those of Web Mercator that hold land, since the peers know no Equal Earth. The number given is the
 * seconds of each measurement, otherwise {@value #SECONDS}.
 */
public final class MapBenchmark {

    private static final int SECONDS = 4;
    private static final int MAX_ZOOM = 6;
    private static final int TILES_PER_ZOOM = 60;
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final int WARM_UP_CONNECTIONS = 4;

    private final BenchmarkDatabase database;
    private final String geodataVersion;
    private final Map<Integer, List<TileId>> tiles;
    private final int seconds;

    private MapBenchmark(
            BenchmarkDatabase database, String geodataVersion, Map<Integer, List<TileId>> tiles, int seconds) {
        this.database = database;
        this.geodataVersion = geodataVersion;
        this.tiles = tiles;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SECONDS;
        var database = BenchmarkDatabase.create("map");
        var peers = new TilePeers(Path.of(".sdgmap/bench-map"), Path.of(".sdgmap/logs"));
        var version = new AtomicReference<String>("");
        try (var ours = peers.startOurs(environment("APPLICATION"), database, version::get)) {
            version.set(geodataVersion(database));
            var benchmark = new MapBenchmark(database, version.get(), tilesWithLand(database, version.get()), seconds);
            benchmark.measureTiles(peers, ours);
            benchmark.measureCoverage(ours);
            measurePages(ours);
        }
        System.exit(0);
    }

    private static String geodataVersion(BenchmarkDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version FROM geodata_version WHERE current")) {
            if (!rows.next()) {
                throw new IllegalStateException("There are no boundaries in the database");
            }
            return rows.getString(1);
        }
    }

    private void measureTiles(TilePeers peers, TileServer ours) throws IOException {
        var content = fetchAll(ours);
        var rows = new LinkedHashMap<String, BiFunction<List<TileId>, Integer, Load>>();
        rows.put(ours.name(), (list, connections) -> load(ours, list, connections));
        try (var mapServer = peers.startMapServer(database, geodataVersion);
                var tileserver = peers.startTileserver(environment("TILESERVER"), content);
                var files = peers.startPlainFiles(content)) {
            for (var server : List.of(mapServer, tileserver, files)) {
                rows.put(server.name(), (list, connections) -> load(server, list, connections));
            }
            var raw = new RawTiles(database, geodataVersion);
            rows.put("raw PostGIS", (list, connections) -> raw.load(list, connections, seconds));
            var all = tiles.values().stream().flatMap(List::stream).toList();
            for (var server : List.of(ours, mapServer, tileserver, files)) {
                Load.of(server.address(), paths(server, all), WARM_UP_CONNECTIONS, seconds);
            }

            print("%n## Tiles of z0 to z%d, %d different ones, %d s each%n", MAX_ZOOM, all.size(), seconds);
            print(
                    "| server | %s | bytes | errors |",
                    CONNECTIONS.stream()
                            .map(c -> "%d connection%s: tiles/s | p99 ms".formatted(c, c == 1 ? "" : "s"))
                            .collect(Collectors.joining(" | ")));
            print("|---|%s--:|--:|", "--:|--:|".repeat(CONNECTIONS.size()));
            var atEight = new LinkedHashMap<String, Double>();
            rows.forEach((name, row) -> {
                var loads = CONNECTIONS.stream().map(c -> row.apply(all, c)).toList();
                atEight.put(name, loads.get(1).answersPerSecond());
                print(
                        "| %s | %s | %s | %,d |",
                        name,
                        loads.stream().map(MapBenchmark::cells).collect(Collectors.joining(" | ")),
                        loads.get(1).bytesPerAnswer() == 0
                                ? ""
                                : "%,d".formatted(loads.get(1).bytesPerAnswer()),
                        loads.stream().mapToLong(Load::errors).sum());
            });
            double better = Math.max(atEight.get(mapServer.name()), atEight.get(tileserver.name()));
            print("%nOurs to the better peer at 8 connections: %.1f times.", atEight.get(ours.name()) / better);

            print("%n## Tiles by zoom at 8 connections, tiles/s (p99 ms)%n");
            print("| server | %s |", tiles.keySet().stream().map(z -> "z" + z).collect(Collectors.joining(" | ")));
            print("|---|%s", "--:|".repeat(tiles.size()));
            rows.forEach((name, row) -> print(
                    "| %s | %s |",
                    name,
                    tiles.values().stream()
                            .map(list -> row.apply(list, 8))
                            .map(l -> "%,.0f (%.1f)".formatted(l.answersPerSecond(), l.p99Millis()))
                            .collect(Collectors.joining(" | "))));
        }
    }

    private void measureCoverage(TileServer ours) {
        print("%n## Coverage over HTTP under twenty filters, sample data%n");
        print("| filter | 8 connections: answers/s | p99 ms | bytes |");
        print("|---|--:|--:|--:|");
        var paths = new ArrayList<String>();
        TwentyFilters.byName().forEach((name, filter) -> {
            var path = "/api/v1/coverage" + query(filter);
            paths.add(path);
            row(name, Load.of(ours.address(), List.of(path), 8, Math.max(1, seconds / 2)));
        });
        row("all in turn", Load.of(ours.address(), paths, 8, seconds));
        row("all in turn, 64 connections", Load.of(ours.address(), paths, 64, seconds));
    }

    private static void measurePages(TileServer ours) {
        print("%n## Pages in Chromium, medians, no throttling%n");
        print("| page | cache | requests | kB | first paint ms | map ready ms |");
        print("|---|---|--:|--:|--:|--:|");
        for (var path : List.of("/map", "/")) {
            var visits = PageLoads.measure(ours.address(), path);
            page(path, "empty", visits.empty());
            page(path, "warm", visits.warm());
        }
    }

    private static void page(String path, String cache, PageLoads.Visit visit) {
        print(
                "| %s | %s | %.0f | %.0f | %.0f | %.0f |",
                path, cache, visit.requests(), visit.kilobytes(), visit.firstPaintMillis(), visit.interactiveMillis());
    }

    private static void row(String name, Load load) {
        print(
                "| %s | %s | %,d |%s",
                name, cells(load), load.bytesPerAnswer(), load.errors() == 0 ? "" : " ERRORS " + load.errors());
    }

    private Load load(TileServer server, List<TileId> list, int connections) {
        return Load.of(server.address(), paths(server, list), connections, seconds);
    }

    private static List<String> paths(TileServer server, List<TileId> list) {
        return list.stream().map(server.path()).toList();
    }

    private static String cells(Load load) {
        return "%,.0f | %.1f".formatted(load.answersPerSecond(), load.p99Millis());
    }

    private Map<TileId, byte[]> fetchAll(TileServer ours) {
        return tiles.values().stream().flatMap(List::stream).collect(Collectors.toMap(t -> t, ours::fetch));
    }

    /** The same tiles in every run: those that touch land, and of many a sample drawn with a fixed seed. */
    private static Map<Integer, List<TileId>> tilesWithLand(BenchmarkDatabase database, String version)
            throws SQLException {
        var tiles = new LinkedHashMap<Integer, List<TileId>>();
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.prepareStatement("""
                        SELECT x, y FROM generate_series(0, (1 << ?) - 1) AS x, generate_series(0, (1 << ?) - 1) AS y
                        WHERE EXISTS (SELECT FROM boundary WHERE geodata_version = ? AND generalisation = 1
                                      AND shape_3857 && ST_TileEnvelope(?, x, y)
                                      AND ST_Intersects(shape_3857, ST_TileEnvelope(?, x, y)))
                        ORDER BY x, y""")) {
            for (int zoom = 0; zoom <= MAX_ZOOM; zoom++) {
                statement.setInt(1, zoom);
                statement.setInt(2, zoom);
                statement.setString(3, version);
                statement.setInt(4, zoom);
                statement.setInt(5, zoom);
                var found = new ArrayList<TileId>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new TileId(zoom, rows.getInt(1), rows.getInt(2)));
                    }
                }
                Collections.shuffle(found, new Random(zoom));
                tiles.put(zoom, List.copyOf(found.subList(0, Math.min(TILES_PER_ZOOM, found.size()))));
            }
        }
        return tiles;
    }

    private static String query(ActivityFilter filter) {
        var query = FilterParameters.write(filter).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String environment(String name) {
        var value = System.getenv(name.equals("TILESERVER") ? "SDGMAP_TILESERVER" : "SDGMAP_BENCH_" + name);
        if (value == null) {
            throw new IllegalStateException("Run the benchmark by ./sdgmap bench map, which prepares what it needs");
        }
        return value;
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}

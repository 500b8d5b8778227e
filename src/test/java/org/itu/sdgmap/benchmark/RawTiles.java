package org.itu.sdgmap.benchmark;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The query that makes a tile, asked of PostGIS with nothing between, over connections that stay open. */
final class RawTiles {

    private static final String SQL = SqlFile.read("geography/basemap_tile.sql")
            .replace("{srid}", String.valueOf(TileMatrixSet.WEB_MERCATOR_QUAD.epsgCode()));

    private final BenchmarkDatabase database;
    private final String geodataVersion;

    RawTiles(BenchmarkDatabase database, String geodataVersion) {
        this.database = database;
        this.geodataVersion = geodataVersion;
    }

    Load load(List<TileId> tiles, int connections, int seconds) {
        var connected = new CyclicBarrier(connections);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < connections; i++) {
                int first = i * tiles.size() / connections;
                work.add(() -> ask(tiles, first, seconds * 1_000_000_000L, connected));
            }
            var nanos = new ArrayList<Long>();
            for (var done : threads.invokeAll(work)) {
                nanos.addAll(done.get());
            }
            nanos.sort(null);
            long p99 = nanos.get((int) Math.min(nanos.size() - 1L, Math.round(nanos.size() * 0.99)));
            return new Load((double) nanos.size() / seconds, p99 / 1e6, 0, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("PostGIS did not answer", e);
        }
    }

    private List<Long> ask(List<TileId> tiles, int first, long duration, CyclicBarrier connected) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var nanos = LongStream.builder();
            connected.await();
            long end = System.nanoTime() + duration;
            for (int i = first; System.nanoTime() < end; i++) {
                var tile = tiles.get(i % tiles.size());
                long start = System.nanoTime();
                jdbc.sql(SQL)
                        .param("version", geodataVersion)
                        // As JdbcBasemapTiles has it.
                        .param("generalisation", Math.min(tile.zoom() + 1, 3))
                        .param("zoom", tile.zoom())
                        .param("column", tile.column())
                        .param("row", tile.row())
                        .param("extent", TileMatrixSet.WEB_MERCATOR_QUAD.extentMeters())
                        .query(byte[].class)
                        .single();
                nanos.add(System.nanoTime() - start);
            }
            return nanos.build().boxed().toList();
        }
    }
}

package org.itu.sdgmap.geography.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tiles are made once, kept in the database, and the most asked ones (up to 64 MB) in memory. */
@Service
class JdbcBasemapTiles implements BasemapTiles {

    private static final String MAKE_TILE = SqlFile.read("geography/basemap_tile.sql");
    private static final long MEMORY_BYTES = 64L * 1024 * 1024;
    /** Zoom from which the boundaries are as detailed as they are published. */
    private static final int FULL_DETAIL_ZOOM = 3;

    private final JdbcClient jdbc;
    private final GeodataVersion version;
    private final LoadingCache<Key, byte[]> tiles;

    private record Key(String version, TileMatrixSet matrixSet, TileId tile) {}

    JdbcBasemapTiles(JdbcClient jdbc, GeodataVersion version) {
        this.jdbc = jdbc;
        this.version = version;
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(MEMORY_BYTES)
                .weigher((Key key, byte[] tile) -> tile.length + 100)
                .build(this::load);
    }

    @Override
    public byte[] getGzippedTile(String wanted, TileMatrixSet matrixSet, TileId tile) {
        if (!wanted.equals(version.current())) {
            throw new NotFoundException("geodata version", wanted);
        }
        return tiles.get(new Key(wanted, matrixSet, tile.requireWithin(MAX_ZOOM)));
    }

    @Override
    public Optional<byte[]> findKeptTile(String wanted, TileMatrixSet matrixSet, TileId tile) {
        return wanted.equals(version.current())
                ? Optional.ofNullable(tiles.getIfPresent(new Key(wanted, matrixSet, tile)))
                : Optional.empty();
    }

    private byte[] load(Key key) {
        return jdbc.sql("""
                SELECT gzipped_mvt FROM basemap_tile
                WHERE geodata_version = :version AND tile_matrix_set = :matrixSet
                  AND zoom = :zoom AND tile_column = :column AND tile_row = :row
                """)
                .param("version", key.version())
                .param("matrixSet", key.matrixSet().id())
                .param("zoom", key.tile().zoom())
                .param("column", key.tile().column())
                .param("row", key.tile().row())
                .query(byte[].class)
                .optional()
                .orElseGet(() -> make(key));
    }

    private byte[] make(Key key) {
        var tile = key.tile();
        var gzipped = gzip(jdbc.sql(MAKE_TILE.replace(
                        "{srid}", String.valueOf(key.matrixSet().epsgCode())))
                .param("version", key.version())
                .param("generalisation", generalisation(key.matrixSet(), tile.zoom()))
                .param("zoom", tile.zoom())
                .param("column", tile.column())
                .param("row", tile.row())
                .param("extent", key.matrixSet().extentMeters())
                .query(byte[].class)
                .single());
        jdbc.sql("""
                INSERT INTO basemap_tile (geodata_version, tile_matrix_set, zoom, tile_column, tile_row, gzipped_mvt)
                VALUES (:version, :matrixSet, :zoom, :column, :row, :tile)
                ON CONFLICT DO NOTHING
                """)
                .param("version", key.version())
                .param("matrixSet", key.matrixSet().id())
                .param("zoom", tile.zoom())
                .param("column", tile.column())
                .param("row", tile.row())
                .param("tile", gzipped)
                .update();
        return gzipped;
    }

    /** Boundaries are simplified in Equal Earth; Web Mercator stretches the north, so it takes one level more. */
    private static int generalisation(TileMatrixSet matrixSet, int zoom) {
        int level = matrixSet == TileMatrixSet.WEB_MERCATOR_QUAD ? zoom + 1 : zoom;
        return Math.min(level, FULL_DETAIL_ZOOM);
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package org.itu.sdgmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WebClient.Answer;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.TileId;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tiles from memory are the very answers that the controller gives. */
@PostgisTest
class KeptTilesTest {

    private final BasemapTiles tiles;
    private final String version;
    private WebClient web;

    KeptTilesTest(BasemapTiles tiles, GeodataVersion geodata) {
        this.tiles = tiles;
        this.version = geodata.current();
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        web = new WebClient(port);
    }

    @ParameterizedTest
    @CsvSource({"EQUAL_EARTH, 66, 41, http", "WEB_MERCATOR_QUAD, 67, 43, http", "EQUAL_EARTH, 67, 44, https"})
    void aTileFromMemoryIsTheSameAnswerAsTheFirst(TileMatrixSet matrixSet, int column, int row, String scheme) {
        var tile = new TileId(7, column, row);
        var path = (matrixSet == TileMatrixSet.EQUAL_EARTH ? "/tiles/basemap/" : "/tiles/WebMercatorQuad/basemap/")
                + "%s/7/%d/%d.mvt".formatted(version, column, row);
        assertThat(tiles.findKeptTile(version, matrixSet, tile)).isEmpty();

        var first = web.get(path, "X-Forwarded-Proto", scheme);
        assertThat(tiles.findKeptTile(version, matrixSet, tile))
                .hasValue(first.response().body());
        var kept = web.get(path, "X-Forwarded-Proto", scheme);

        assertThat(first.status()).isEqualTo(200);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(headers(kept)).isEqualTo(headers(first)).containsKey("content-security-policy");
        assertThat(headers(kept).containsKey("strict-transport-security")).isEqualTo(scheme.equals("https"));
        assertThat(kept.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void aTileThatTheReaderHasIsNotSentAgain() {
        var path = "/tiles/basemap/%s/1/0/0.mvt".formatted(version);
        var tag = web.get(path).header("ETag");
        var again = web.get(path, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Content-Encoding")).isEmpty();
        assertThat(again.header("Cache-Control")).contains("immutable");
        assertThat(web.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0/2", "1/2/0", "9/0/0", "1/0/x", "1/0/0/0", "-1/0/0", "99999999999/0/0"})
    void wrongTilesGoOnToTheirAnswer(String tile) {
        web.get("/tiles/basemap/%s/1/0/0.mvt".formatted(version));
        var wrong = web.get("/tiles/basemap/%s/%s.mvt".formatted(version, tile));
        assertThat(wrong.status()).isIn(400, 404);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anotherVersionAndAWrongTokenAreRefused() {
        web.get("/tiles/basemap/%s/1/0/0.mvt".formatted(version));
        assertThat(web.get("/tiles/basemap/1999.1-0/1/0/0.mvt").status()).isEqualTo(404);
        assertThat(web.get("/tiles/basemap/%s/1/0/0.mvt".formatted(version), "Authorization", "Bearer x")
                        .status())
                .isEqualTo(401);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }
}

package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.TileMatrixSet;
import org.itu.sdgmap.ui.Translations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Descriptions of the vector tiles, at addresses that stay while those of the tiles follow the boundaries. */
@RestController
@RequestMapping("/tiles")
class TileJsonController {

    private static final int TILE_PIXELS = 512;

    private final GeodataVersion geodata;
    private final AnswerState state;
    private final RequestFilters filters;
    private final Translations translations;

    TileJsonController(GeodataVersion geodata, AnswerState state, RequestFilters filters, Translations translations) {
        this.translations = translations;
        this.geodata = geodata;
        this.state = state;
        this.filters = filters;
    }

    @GetMapping("/{matrixSet}/basemap.json")
    ResponseEntity<TileJson> basemap(
            @PathVariable String matrixSet, HttpServletRequest request, WebRequest webRequest) {
        var set = matrixSet(matrixSet);
        filters.requireNone(request);
        return answer(
                request,
                webRequest,
                words -> description(
                        set,
                        words,
                        "basemap",
                        address(request, folder(set) + "basemap/" + geodata.current()),
                        BasemapTiles.MAX_ZOOM,
                        basemapLayers(words)));
    }

    @GetMapping("/{matrixSet}/sites.json")
    ResponseEntity<TileJson> sites(@PathVariable String matrixSet, HttpServletRequest request, WebRequest webRequest) {
        var set = matrixSet(matrixSet);
        filters.filter(request);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return answer(
                request,
                webRequest,
                words -> description(
                        set,
                        words,
                        "sites",
                        address(request, folder(set) + "sites") + query,
                        SiteTiles.MAX_ZOOM,
                        siteLayers(words)));
    }

    private ResponseEntity<TileJson> answer(
            HttpServletRequest request, WebRequest webRequest, Function<Words, TileJson> description) {
        var holds = state.current() + "-" + geodata.current();
        var language = filters.language(request);
        return Answers.ofState(
                webRequest,
                holds,
                language,
                () -> description.apply(key -> translations.text(language, "tiles." + key)));
    }

    /** Texts in the language of the answer. */
    @FunctionalInterface
    private interface Words {

        String text(String key);
    }

    private TileJson description(
            TileMatrixSet set, Words words, String what, String tiles, int maxZoom, List<TileJson.Layer> layers) {
        return new TileJson(
                "3.0.0",
                words.text(what),
                words.text(what + ".description"),
                "1.0.0",
                words.text("attribution"),
                "xyz",
                List.of(tiles),
                0,
                maxZoom,
                List.of(-180.0, -set.maxLatitudeDegrees(), 180.0, set.maxLatitudeDegrees()),
                List.of(0.0, 0.0, 1.0),
                layers,
                "http://www.opengis.net/def/crs/EPSG/0/" + set.epsgCode(),
                set.id(),
                set.extentMeters(),
                TILE_PIXELS);
    }

    private static List<TileJson.Layer> basemapLayers(Words words) {
        return List.of(
                layer(
                        words,
                        "countries",
                        BasemapTiles.MAX_ZOOM,
                        Map.of("iso3", "String. " + words.text("field.iso3OrNone"), "kind", "String. AREA, NO_VALUE")),
                layer(
                        words,
                        "lines",
                        BasemapTiles.MAX_ZOOM,
                        Map.of("kind", "String. " + words.text("field.kindOfLine"))),
                layer(words, "symbols", BasemapTiles.MAX_ZOOM, Map.of("iso3", "String. " + words.text("field.iso3"))));
    }

    private static List<TileJson.Layer> siteLayers(Words words) {
        return List.of(layer(
                words,
                "sites",
                SiteTiles.MAX_ZOOM,
                Map.of(
                        "count", "Number. " + words.text("field.count"),
                        "slug", "String. " + words.text("field.slug"),
                        "title", "String. " + words.text("field.title"),
                        "minLon", "Number. " + words.text("field.minLon"),
                        "minLat", "Number. " + words.text("field.minLat"),
                        "maxLon", "Number. " + words.text("field.maxLon"),
                        "maxLat", "Number. " + words.text("field.maxLat"))));
    }

    private static TileJson.Layer layer(Words words, String id, int maxZoom, Map<String, String> fields) {
        return new TileJson.Layer(id, words.text("layer." + id), 0, maxZoom, fields);
    }

    /** Tiles in Equal Earth are those of the tool's own map, whose addresses came first. */
    private static String folder(TileMatrixSet set) {
        return set == TileMatrixSet.EQUAL_EARTH ? "" : set.id() + "/";
    }

    private static String address(HttpServletRequest request, String path) {
        var base = ServletUriComponentsBuilder.fromContextPath(request)
                .replaceQuery(null)
                .build()
                .toUriString();
        return base + "/tiles/" + path + "/{z}/{x}/{y}.mvt";
    }

    private static TileMatrixSet matrixSet(String id) {
        return Arrays.stream(TileMatrixSet.values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("tile matrix set", id));
    }
}

package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.SiteTiles;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.BasemapTiles;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.geography.TileMatrixSet;
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

    private static final String ATTRIBUTION = "ITU SDG Mapping Tool. Boundaries: Natural Earth, changed; they and the"
            + " designations on the map are no statement by ITU on the legal status of any country or territory.";

    private final GeodataVersion geodata;
    private final AnswerState state;
    private final RequestFilters filters;

    TileJsonController(GeodataVersion geodata, AnswerState state, RequestFilters filters) {
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
                () -> description(
                        set,
                        "Countries, borders and symbols of small States",
                        "Disputed and undetermined borders are lines of their own, by kind, to be drawn dashed and dotted."
                                + " Countries have no stroke. Areas without iso3 get no value.",
                        address(request, folder(set) + "basemap/" + geodata.current()),
                        BasemapTiles.MAX_ZOOM,
                        basemapLayers()));
    }

    @GetMapping("/{matrixSet}/sites.json")
    ResponseEntity<TileJson> sites(@PathVariable String matrixSet, HttpServletRequest request, WebRequest webRequest) {
        var set = matrixSet(matrixSet);
        filters.filter(request);
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return answer(
                request,
                webRequest,
                () -> description(
                        set,
                        "Exact places of activities",
                        "Joined on the server: a point for each eighth of a tile that has places. Takes the parameters of a filter,"
                                + " which the addresses of the tiles then carry.",
                        address(request, folder(set) + "sites") + query,
                        SiteTiles.MAX_ZOOM,
                        siteLayers()));
    }

    private ResponseEntity<TileJson> answer(
            HttpServletRequest request, WebRequest webRequest, Supplier<TileJson> description) {
        var holds = state.current() + "-" + geodata.current();
        return Answers.ofState(webRequest, holds, filters.language(request), description);
    }

    private TileJson description(
            TileMatrixSet set, String name, String text, String tiles, int maxZoom, List<TileJson.Layer> layers) {
        return new TileJson(
                "3.0.0",
                name,
                text,
                "1.0.0",
                ATTRIBUTION,
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

    private static List<TileJson.Layer> basemapLayers() {
        return List.of(
                new TileJson.Layer(
                        "countries",
                        "Countries and areas, polygons",
                        0,
                        BasemapTiles.MAX_ZOOM,
                        Map.of(
                                "iso3", "String. ISO 3166-1 alpha-3 code; absent for areas without a value",
                                "kind", "String. AREA or NO_VALUE")),
                new TileJson.Layer(
                        "lines",
                        "Land borders, lines",
                        0,
                        BasemapTiles.MAX_ZOOM,
                        Map.of("kind", "String. INTERNATIONAL (solid), DISPUTED (dashed) or UNDETERMINED (dotted)")),
                new TileJson.Layer(
                        "symbols",
                        "States that are too small to see at the zoom, points",
                        0,
                        BasemapTiles.MAX_ZOOM,
                        Map.of("iso3", "String. ISO 3166-1 alpha-3 code")));
    }

    private static List<TileJson.Layer> siteLayers() {
        return List.of(new TileJson.Layer(
                "sites",
                "Places of activities of scope SITE and COUNTRY, points",
                0,
                SiteTiles.MAX_ZOOM,
                Map.of(
                        "count", "Number. Distinct activities",
                        "slug", "String. Of the activity, where it is a single one",
                        "title", "String. Of the activity, where it is a single one",
                        "minLon", "Number. Western limit of the places, degrees",
                        "minLat", "Number. Southern limit of the places, degrees",
                        "maxLon", "Number. Eastern limit of the places, degrees",
                        "maxLat", "Number. Northern limit of the places, degrees")));
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

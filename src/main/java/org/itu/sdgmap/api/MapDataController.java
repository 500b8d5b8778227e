package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.geography.CountryWords;
import org.itu.sdgmap.geography.LabelPoints;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What a map needs beside tiles and values: where to draw a value, and which regions there are to go to. */
@RestController
@Tag(name = "Countries", description = "Countries and areas of UN M49 and their groups")
class MapDataController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LabelPoints points;
    private final CountryCatalog countries;
    private final CountryWords words;
    private final AnswerState state;
    private final RequestFilters filters;

    MapDataController(
            LabelPoints points,
            CountryCatalog countries,
            CountryWords words,
            AnswerState state,
            RequestFilters filters) {
        this.points = points;
        this.countries = countries;
        this.words = words;
        this.state = state;
        this.filters = filters;
    }

    /**
     * A group of countries.
     *
     * @param countries ISO alpha-3 codes of its members today
     */
    record Group(String code, CountryGroup.Kind kind, String name, List<String> countries) {}

    @GetMapping("/tiles/basemap/{version}/points.json")
    @Operation(
            summary = "A point inside each country or area, [longitude, latitude] in degrees by ISO alpha-3 code",
            description = "Never changes within one edition of the boundaries, which is part of the address.")
    ResponseEntity<Map<String, List<Double>>> points(@PathVariable String version) {
        var byCountry = new TreeMap<String, List<Double>>();
        points.listLabelPoints(version).forEach(p -> byCountry.put(p.iso3(), List.of(p.longitude(), p.latitude())));
        return ResponseEntity.ok().cacheControl(FOR_EVER).body(byCountry);
    }

    @GetMapping("/api/v1/countries/groups")
    @Operation(
            summary = "Groups of countries with their members of today",
            description = "ITU regions, LDC, LLDC, SIDS, UN regional commissions, M49 regions and their parts.")
    ResponseEntity<List<Group>> groups(HttpServletRequest request, WebRequest webRequest) {
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> countries.listGroups().stream()
                .map(g -> new Group(g.code(), g.kind(), g.name().in(language), membersOf(g)))
                .toList());
    }

    @GetMapping("/api/v1/countries/words")
    @Operation(
            summary = "What people type to find a country or area, by ISO alpha-3 code",
            description = "Names in all six languages, other and former names, abbreviations, ISO alpha-2 and M49 code."
                    + " The same in every language.")
    ResponseEntity<Map<String, List<String>>> words(WebRequest webRequest) {
        return Answers.ofState(webRequest, state.current(), Language.EN, words::listWords);
    }

    private List<String> membersOf(CountryGroup group) {
        return countries.listCountries().stream()
                .filter(c -> c.groups().contains(group.code()))
                .map(Country::iso3)
                .toList();
    }
}

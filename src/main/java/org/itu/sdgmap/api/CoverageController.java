package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Analysis", description = "Counts of activities by country and by Goal, under the same filter as the list")
class CoverageController {

    private final CoverageService coverage;
    private final RingsService rings;
    private final CountryCatalog countries;
    private final RequestFilters filters;

    CoverageController(CoverageService coverage, RingsService rings, CountryCatalog countries, RequestFilters filters) {
        this.coverage = coverage;
        this.rings = rings;
        this.countries = countries;
        this.filters = filters;
    }

    @GetMapping("/coverage")
    @FilterParametersDocumented
    @Operation(
            summary = "Activities per country under a filter",
            description = "Scopes SITE and COUNTRY count in each of their countries; REGION and GLOBAL are totals of"
                    + " their own. The sum over countries is not the total.")
    ResponseEntity<Coverage> coverage(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.ofRevision(
                webRequest, coverage.currentRevision(), language, () -> coverage.getCoverage(filter, language));
    }

    @GetMapping("/rings")
    @FilterParametersDocumented
    @Operation(summary = "Activities per Goal in the four rings of involvement, under a filter")
    ResponseEntity<Rings> rings(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.ofRevision(
                webRequest, coverage.currentRevision(), language, () -> rings.getRings(filter, language));
    }

    @GetMapping("/countries/names")
    @Operation(summary = "Short names of all countries and areas in one language, by ISO alpha-3 code")
    ResponseEntity<Map<String, String>> names(HttpServletRequest request, WebRequest webRequest) {
        var language = filters.language(request);
        return Answers.ofRevision(
                webRequest, coverage.currentRevision(), language, () -> countries.listCountries().stream()
                        .collect(Collectors.toMap(Country::iso3, c -> c.name().in(language))));
    }
}

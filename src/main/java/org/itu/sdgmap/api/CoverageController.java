package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.LineRings;
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
@Tag(
        name = "Analysis",
        description = "Counts of activities by country, Goal and Action Line, under the same filter as the list")
class CoverageController {

    private static final String EDITION = "edition";

    private final CoverageService coverage;
    private final RingsService rings;
    private final AnswerState state;
    private final CountryCatalog countries;
    private final RequestFilters filters;

    CoverageController(
            CoverageService coverage,
            RingsService rings,
            AnswerState state,
            CountryCatalog countries,
            RequestFilters filters) {
        this.coverage = coverage;
        this.rings = rings;
        this.state = state;
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
        return Answers.ofState(webRequest, state.current(), language, () -> coverage.getCoverage(filter, language));
    }

    @GetMapping("/rings")
    @FilterParametersDocumented
    @EditionDocumented
    @Operation(
            summary = "Activities per Goal in the four rings of involvement, declared and computed, under a filter",
            description =
                    "Rings as the edition declares them, the innermost first; computedRing of a Goal is the ring, 0"
                            + " for the innermost, of its share of all fractional link weight, by the thresholds in the answer,"
                            + " which are this tool's own and not ITU's. Rings of 2020-2023 are levels of emphasis, compared by"
                            + " position. The edition does not choose years: from and to do.")
    ResponseEntity<Rings> rings(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request, EDITION);
        var edition = edition(request);
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> rings.getRings(filter, edition, language));
    }

    @GetMapping("/rings/lines")
    @FilterParametersDocumented
    @EditionDocumented
    @Operation(
            summary = "Activities per WSIS Action Line by ITU's role, under a filter",
            description = "The 18 lines of the matrix, with the eight sub-lines of C7 in its place, the strongest role"
                    + " first. Roles are those of ITU's report of December 2017 (2020-2023) and of its input to the"
                    + " Strategic Plan (2024-2027); a role is not computed.")
    ResponseEntity<LineRings> lineRings(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request, EDITION);
        var edition = edition(request);
        var language = filters.language(request);
        return Answers.ofState(
                webRequest, state.current(), language, () -> rings.getLineRings(filter, edition, language));
    }

    private static InvolvementEdition edition(HttpServletRequest request) {
        var code = request.getParameter(EDITION);
        return code == null ? InvolvementEdition.PLAN_2024_2027 : InvolvementEdition.getByCode(code);
    }

    @GetMapping("/countries/names")
    @Operation(summary = "Short names of all countries and areas in one language, by ISO alpha-3 code")
    ResponseEntity<Map<String, String>> names(HttpServletRequest request, WebRequest webRequest) {
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> countries.listCountries().stream()
                .collect(Collectors.toMap(Country::iso3, c -> c.name().in(language))));
    }
}

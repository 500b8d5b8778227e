package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.export.CoverageExport;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Analysis",
        description = "Counts of activities by country, Goal and Action Line, under the same filter as the list")
class CoverageController {

    private static final String EDITION = "edition";
    private static final String MEASURES = "What is counted: activities (if not given); targets, distinct SDG targets"
            + " covered; share:FRAMEWORK:LEVEL, share of the elements covered, such as share:SDG:TARGET,"
            + " share:WSIS:ACTION_LINE or share:SP2024:OUTCOME; sector:CODE, activities of one Sector within the"
            + " filter, such as sector:ITU-D; entries, entries of WSIS Stocktaking; years, years since an activity last"
            + " ran";

    private final CoverageService coverage;
    private final CoverageMeasures measures;
    private final MeasureWords words;
    private final CoverageExport export;
    private final Translations translations;
    private final RingsService rings;
    private final AnswerState state;
    private final CountryCatalog countries;
    private final RequestFilters filters;

    CoverageController(
            CoverageService coverage,
            CoverageMeasures measures,
            MeasureWords words,
            CoverageExport export,
            Translations translations,
            RingsService rings,
            AnswerState state,
            CountryCatalog countries,
            RequestFilters filters) {
        this.coverage = coverage;
        this.measures = measures;
        this.words = words;
        this.export = export;
        this.translations = translations;
        this.rings = rings;
        this.state = state;
        this.countries = countries;
        this.filters = filters;
    }

    @GetMapping("/coverage")
    @FilterParametersDocumented
    @Operation(
            summary = "A measure per country under a filter, with the number of activities beside it",
            description = "Scopes SITE and COUNTRY count in each of their countries; REGION and GLOBAL are totals of"
                    + " their own. The sum over countries is not the total. The answer names the measure and says how"
                    + " it is counted. A row has the state and number of activities, and valueState and value of the"
                    + " measure: VALUE; ZERO, nothing of what is counted; NO_DATA, an area that is no Member State and"
                    + " has no activity, or activities without a year; NOT_APPLICABLE, outside of the countries of the"
                    + " filter, or the filter leaves out what is counted, such as activities with source=STOCKTAKING or"
                    + " scope=GLOBAL and entries with a Sector. Activities and sites are null where state is NO_DATA or NOT_APPLICABLE,"
                    + " entries where entriesState is: null is no zero. A share is a number from 0 to 1. Of years, ZERO"
                    + " means that no activity has run and has no value.")
    ResponseEntity<CoverageAnswer> coverage(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = MEASURES) @RequestParam(required = false) @Nullable String measure) {
        var filter = filters.filter(request, CoverageMeasures.PARAMETER);
        var language = filters.language(request);
        var measured = measure(measure);
        return Answers.ofState(
                webRequest,
                state.current(),
                language,
                () -> Texts.inLanguage(
                        language,
                        translations,
                        () -> CoverageAnswer.of(
                                coverage.getCoverage(filter, measured, language),
                                words.title(measured),
                                words.rule(measured))));
    }

    @GetMapping(value = "/coverage.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(
            summary = "The same as CSV: one row a country or area, with the measure and how it is counted",
            description =
                    "RFC 4180, UTF-8 with byte order mark; no cell begins like a formula. The state of the measure"
                            + " is given as VALUE, ZERO, NO_DATA or NOT_APPLICABLE and in the words of the map's legend; those of"
                            + " activities and of Stocktaking entries in words. A number is empty where its state is NO_DATA or"
                            + " NOT_APPLICABLE, and the value of years also where it is ZERO: an empty cell is no zero.")
    ResponseEntity<byte[]> csv(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = MEASURES) @RequestParam(required = false) @Nullable String measure) {
        var filter = filters.filter(request, CoverageMeasures.PARAMETER);
        var language = filters.language(request);
        var measured = measure(measure);
        return Answers.fileOfState(
                webRequest, state.current(), language, () -> export.exportCsv(filter, measured, language));
    }

    private CoverageMeasure measure(@Nullable String code) {
        return code == null ? CoverageMeasure.ACTIVITIES : measures.getByCode(code);
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

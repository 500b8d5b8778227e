package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageComparison;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GapReport;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.analysis.YearlyCoverage;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.MapModeExports;
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
        name = "Modes of the map",
        description =
                "Gaps, two filters compared, years one after another, groups of countries; counted as coverage is")
class MapModesController {

    private static final String REGIONAL = "regionwork";
    private static final String BY = "by";
    private static final String MEASURES = "What is counted, as for coverage, without years; activities if not given";

    private final CoverageGaps gaps;
    private final CoverageComparisons comparisons;
    private final CoverageYears years;
    private final CoverageGroups groups;
    private final CoverageMeasures measures;
    private final MapModeExports exports;
    private final AnswerState state;
    private final RequestFilters filters;
    private final FilterParameters filterParameters;

    MapModesController(
            CoverageGaps gaps,
            CoverageComparisons comparisons,
            CoverageYears years,
            CoverageGroups groups,
            CoverageMeasures measures,
            MapModeExports exports,
            AnswerState state,
            RequestFilters filters,
            FilterParameters filterParameters) {
        this.gaps = gaps;
        this.comparisons = comparisons;
        this.years = years;
        this.groups = groups;
        this.measures = measures;
        this.exports = exports;
        this.state = state;
        this.filters = filters;
        this.filterParameters = filterParameters;
    }

    @GetMapping("/gaps")
    @FilterParametersDocumented
    @Operation(
            summary = "Countries without an activity under a filter",
            description =
                    "country and group choose which countries are asked. GAP: a Member State without an activity of"
                            + " scope SITE or COUNTRY; REGIONAL: the same, but regional work is counted and reaches it;"
                            + " REACHED; NO_DATA: an area that is no Member State and has no activity; NOT_APPLICABLE:"
                            + " not asked, or the filter leaves out all activities of scope SITE and COUNTRY, from which gaps are counted.")
    ResponseEntity<GapReport> gaps(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(
                            description =
                                    "NOT_COUNTED (if not given), or COUNTED: regional work closes gaps where it reaches")
                    @RequestParam(name = REGIONAL, required = false)
                    @Nullable String regional) {
        var filter = filters.filter(request, REGIONAL);
        var work = constant(REGIONAL, regional, RegionalWork.NOT_COUNTED);
        return answer(request, webRequest, language -> gaps.getGaps(filter, work, language));
    }

    @GetMapping(value = "/gaps.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(summary = "The same as CSV: one row for each country or area that is asked")
    ResponseEntity<byte[]> gapRows(
            HttpServletRequest request,
            WebRequest webRequest,
            @RequestParam(name = REGIONAL, required = false) @Nullable String regional) {
        var filter = filters.filter(request, REGIONAL);
        var work = constant(REGIONAL, regional, RegionalWork.NOT_COUNTED);
        return file(request, webRequest, language -> exports.exportGaps(filter, work, language));
    }

    @GetMapping("/coverage/compare")
    @ComparedFiltersDocumented
    @Operation(
            summary = "A measure per country under two filters, and the difference",
            description =
                    "A has the usual parameters, B the same ones after \"b.\", such as from=2020&to=2021&b.from=2023"
                            + "&b.to=2024. Without any parameter of B, B is all that is public: everything. difference is B less A; it is null where a side has no value.")
    ResponseEntity<CoverageComparison> compare(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = MEASURES) @RequestParam(required = false) @Nullable String measure) {
        var compared = compared(request);
        var measured = measure(measure);
        return answer(
                request, webRequest, language -> comparisons.compare(compared.a(), compared.b(), measured, language));
    }

    @GetMapping(value = "/coverage/compare.csv", produces = "text/csv")
    @ComparedFiltersDocumented
    @Operation(summary = "The same as CSV: one row a country or area")
    ResponseEntity<byte[]> compareRows(
            HttpServletRequest request,
            WebRequest webRequest,
            @RequestParam(required = false) @Nullable String measure) {
        var compared = compared(request);
        var measured = measure(measure);
        return file(request, webRequest, language -> exports.exportComparison(compared, measured, language));
    }

    @GetMapping("/coverage/years")
    @FilterParametersDocumented
    @Operation(
            summary = "A measure per country for each year under a filter",
            description =
                    "An activity counts in each year in which it ran; undated ones count in none. At most the latest"
                            + " 30 years. values has one number a year, null for none, which otherwise explains.")
    ResponseEntity<YearlyCoverage> years(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = MEASURES) @RequestParam(required = false) @Nullable String measure) {
        var filter = filters.filter(request, CoverageMeasures.PARAMETER);
        var measured = measure(measure);
        return answer(request, webRequest, language -> years.getYears(filter, measured, language));
    }

    @GetMapping(value = "/coverage/years.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(summary = "The same as CSV: one row for each country or area and year with a value")
    ResponseEntity<byte[]> yearRows(
            HttpServletRequest request,
            WebRequest webRequest,
            @RequestParam(required = false) @Nullable String measure) {
        var filter = filters.filter(request, CoverageMeasures.PARAMETER);
        var measured = measure(measure);
        return file(request, webRequest, language -> exports.exportYears(filter, measured, language));
    }

    @GetMapping("/coverage/groups")
    @FilterParametersDocumented
    @Operation(
            summary = "Activities and countries reached by groups of countries under a filter",
            description =
                    "Activities are distinct in each group and over all: groups do not add up. reached of members"
                            + " are Member States, areas are others that are reached; share is that of the Member States. A row"
                            + " of countries has the share of its group as value; NO_DATA means that it belongs to several of the groups.")
    ResponseEntity<GroupedCoverage> groups(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = "ITU_REGION (if not given), M49_REGION, UN_COMMISSION, LDC, LLDC or SIDS")
                    @RequestParam(required = false)
                    @Nullable String by) {
        var filter = filters.filter(request, BY);
        var grouping = constant(BY, by, Grouping.ITU_REGION);
        return answer(request, webRequest, language -> groups.getGroups(filter, grouping, language));
    }

    @GetMapping(value = "/coverage/groups.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(summary = "The same as CSV: one row a group, the last one for all countries")
    ResponseEntity<byte[]> groupRows(
            HttpServletRequest request, WebRequest webRequest, @RequestParam(required = false) @Nullable String by) {
        var filter = filters.filter(request, BY);
        var grouping = constant(BY, by, Grouping.ITU_REGION);
        return file(request, webRequest, language -> exports.exportGroups(filter, grouping, language));
    }

    private <T> ResponseEntity<T> answer(
            HttpServletRequest request, WebRequest webRequest, Function<Language, T> computation) {
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> computation.apply(language));
    }

    private ResponseEntity<byte[]> file(
            HttpServletRequest request, WebRequest webRequest, Function<Language, ExportFile> making) {
        var language = filters.language(request);
        return Answers.fileOfState(webRequest, state.current(), language, () -> making.apply(language));
    }

    private ComparedFilters compared(HttpServletRequest request) {
        var others = Stream.concat(
                        Stream.of(CoverageMeasures.PARAMETER),
                        FilterParameters.NAMES.stream().map(name -> ComparedFilters.PREFIX + name))
                .toArray(String[]::new);
        filters.filter(request, others);
        return ComparedFilters.parse(RequestFilters.parameters(request), filterParameters);
    }

    private CoverageMeasure measure(@Nullable String code) {
        return code == null ? CoverageMeasure.ACTIVITIES : measures.getByCode(code);
    }

    private static <E extends Enum<E>> E constant(String name, @Nullable String text, E preset) {
        if (text == null) {
            return preset;
        }
        var constants = preset.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(c -> c.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        name, text, Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }
}

package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.BriefFormat;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.PlaceBriefs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Countries and regions",
        description =
                "What reaches a country or a group of countries: by itself, through regional work, worldwide; three"
                        + " numbers that are never added up. The filter may name neither country nor group.")
class PlacesController {

    private final PlaceProfiles profiles;
    private final PlaceBriefs briefs;
    private final AnswerState state;
    private final RequestFilters filters;

    PlacesController(PlaceProfiles profiles, PlaceBriefs briefs, AnswerState state, RequestFilters filters) {
        this.profiles = profiles;
        this.briefs = briefs;
        this.state = state;
        this.filters = filters;
    }

    @GetMapping("/countries/{iso3}")
    @FilterParametersDocumented
    @Operation(
            summary = "The profile of a country or area under a filter",
            description = "here: scopes SITE and COUNTRY, as the map counts; regional: scope REGION for its ITU region"
                    + " as a whole, or naming it;"
                    + " worldwide: scope GLOBAL. standings compare each Goal with the median of the Member States of the"
                    + " ITU region; activities below the median are a gap. Empty for what is no Member State.")
    ResponseEntity<CountryProfile> country(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = "ISO 3166-1 alpha-3 code, such as NER") @PathVariable String iso3) {
        return answer(request, webRequest, (filter, language) -> profiles.getCountry(code(iso3), filter, language));
    }

    @GetMapping("/regions/{code}")
    @FilterParametersDocumented
    @Operation(
            summary = "The profile of a group of countries under a filter",
            description =
                    "Figures are distinct over its countries; regional work is what names the group itself, if it is"
                            + " an ITU region, or one of its countries. parts are the ITU regions its countries belong to.")
    ResponseEntity<RegionProfile> region(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = "Code of a group, such as AFRICA, LDC, ECA or M49_WESTERN_AFRICA") @PathVariable
                    String code) {
        return answer(request, webRequest, (filter, language) -> profiles.getRegion(code(code), filter, language));
    }

    @GetMapping("/regions")
    @FilterParametersDocumented
    @Operation(summary = "All groups of countries with the activities in their countries, under a filter")
    ResponseEntity<List<PlaceProfiles.RegionLine>> regions(HttpServletRequest request, WebRequest webRequest) {
        return answer(request, webRequest, profiles::listRegions);
    }

    @GetMapping(value = "/countries/{iso3}/brief.html", produces = "text/html")
    @FilterParametersDocumented
    @Operation(summary = "A brief on a country, to be printed on two pages at most")
    ResponseEntity<byte[]> countryPage(HttpServletRequest request, WebRequest webRequest, @PathVariable String iso3) {
        return file(request, webRequest, (f, l) -> briefs.ofCountry(BriefFormat.HTML, code(iso3), f, l));
    }

    @GetMapping(value = "/countries/{iso3}/brief.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(summary = "The figures of the profile of a country as CSV, one row a figure")
    ResponseEntity<byte[]> countryRows(HttpServletRequest request, WebRequest webRequest, @PathVariable String iso3) {
        return file(request, webRequest, (f, l) -> briefs.ofCountry(BriefFormat.CSV, code(iso3), f, l));
    }

    @GetMapping(value = "/regions/{code}/brief.html", produces = "text/html")
    @FilterParametersDocumented
    @Operation(summary = "A brief on a group of countries, to be printed on two pages at most")
    ResponseEntity<byte[]> regionPage(HttpServletRequest request, WebRequest webRequest, @PathVariable String code) {
        return file(request, webRequest, (f, l) -> briefs.ofRegion(BriefFormat.HTML, code(code), f, l));
    }

    @GetMapping(value = "/regions/{code}/brief.csv", produces = "text/csv")
    @FilterParametersDocumented
    @Operation(summary = "The figures of the profile of a group as CSV, one row a figure")
    ResponseEntity<byte[]> regionRows(HttpServletRequest request, WebRequest webRequest, @PathVariable String code) {
        return file(request, webRequest, (f, l) -> briefs.ofRegion(BriefFormat.CSV, code(code), f, l));
    }

    private ResponseEntity<byte[]> file(HttpServletRequest request, WebRequest webRequest, Brief brief) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.fileOfState(webRequest, state.current(), language, () -> brief.write(filter, language));
    }

    private <T> ResponseEntity<T> answer(HttpServletRequest request, WebRequest webRequest, Profile<T> profile) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> profile.count(filter, language));
    }

    private interface Brief {

        ExportFile write(ActivityFilter filter, Language language);
    }

    private interface Profile<T> {

        T count(ActivityFilter filter, Language language);
    }

    private static String code(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}

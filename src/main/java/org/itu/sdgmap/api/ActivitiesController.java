package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivityPage;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.FacetCount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/activities")
@Tag(name = "Activities", description = "What ITU does, as published by its Sectors and General Secretariat")
class ActivitiesController {

    private final ActivitySearch search;
    private final PublishedActivities activities;
    private final AnswerState state;
    private final RequestFilters filters;

    ActivitiesController(
            ActivitySearch search, PublishedActivities activities, AnswerState state, RequestFilters filters) {
        this.search = search;
        this.activities = activities;
        this.state = state;
        this.filters = filters;
    }

    @GetMapping
    @FilterParametersDocumented
    @Operation(
            summary = "Activities under a filter, a page at a time",
            description = "Activities are counted distinct. The cursors of a page lead to its neighbours.")
    ResponseEntity<ActivityPage> list(
            HttpServletRequest request,
            WebRequest webRequest,
            @Parameter(description = "relevance, changed, start or title") @RequestParam(defaultValue = "relevance")
                    String sort,
            @Parameter(description = "Cursor of a page, as the page before or after gave it")
                    @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Items on a page, 1 to 100") @RequestParam(defaultValue = "20") int size) {
        var filter = filters.filter(request, "sort", "cursor", "size");
        var language = filters.language(request);
        return Answers.ofState(
                webRequest,
                state.current(),
                language,
                () -> search.list(filter, language, ActivityOrder.getByName(sort), cursor, size));
    }

    @GetMapping("/facets")
    @FilterParametersDocumented
    @Operation(
            summary = "Counts of every value of every facet under a filter",
            description = "Each facet is counted as if nothing was chosen in it.")
    ResponseEntity<List<FacetCount>> facets(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> search.listFacetCounts(filter, language));
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One activity with all that is known of it")
    ResponseEntity<ActivityDetail> get(
            @PathVariable String slug,
            @Parameter(
                            description =
                                    "Day such as 2026-05-01, at whose end the public state is meant, or an instant such as 2026-05-01T10:15:30Z; the present if not given")
                    @RequestParam(required = false)
                    @Nullable String asof,
            @Parameter(description = "Number of a snapshot, whose frozen state is meant; not beside asof")
                    @RequestParam(required = false)
                    @Nullable String snapshot,
            HttpServletRequest request,
            WebRequest webRequest) {
        var day = filters.day(asof);
        var frozen = filters.snapshot(snapshot, asof);
        return Answers.ofState(webRequest, state.current(), filters.language(request), () -> frozen.map(
                        number -> search.getFrozen(slug, number))
                .or(() -> day.map(d -> activities.getBySlugAt(slug, d.last())))
                .orElseGet(() -> activities.getBySlug(slug)));
    }
}

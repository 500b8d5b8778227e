package org.itu.sdgmap.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.Flow;
import org.itu.sdgmap.analysis.FlowPlan;
import org.itu.sdgmap.analysis.FlowService;
import org.itu.sdgmap.analysis.Trend;
import org.itu.sdgmap.analysis.TrendService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Analysis")
class ChartsController {

    private final FlowService flows;
    private final TrendService trends;
    private final AnswerState state;
    private final FlowPlan plans;
    private final RequestFilters filters;

    ChartsController(
            FlowService flows, TrendService trends, AnswerState state, FlowPlan plans, RequestFilters filters) {
        this.flows = flows;
        this.trends = trends;
        this.state = state;
        this.plans = plans;
        this.filters = filters;
    }

    @GetMapping("/trend")
    @FilterParametersDocumented
    @Operation(
            summary = "Activities year by year under a filter",
            description = "An activity counts in each year in which it ran, so years do not add up to the total.")
    ResponseEntity<Trend> trend(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request);
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> trends.getTrend(filter, language));
    }

    @GetMapping("/flow")
    @FilterParametersDocumented
    @Operation(
            summary = "Sector, strategic goal, Action Line, Goal: how activities tie them, under a filter",
            description = "A band holds the distinct activities that both its ends have; with counting=FRACTIONAL an"
                    + " activity is worth 1 in each column and bands add up.")
    @Parameter(
            name = "plan",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "string"),
            description = "Strategic plan of the second column: SP2016, SP2020, SP2024; the current one if not given")
    ResponseEntity<Flow> flow(HttpServletRequest request, WebRequest webRequest) {
        var filter = filters.filter(request, "plan");
        var plan = plans.parse(request.getParameter("plan"));
        var language = filters.language(request);
        return Answers.ofState(webRequest, state.current(), language, () -> flows.getFlow(filter, plan, language));
    }
}

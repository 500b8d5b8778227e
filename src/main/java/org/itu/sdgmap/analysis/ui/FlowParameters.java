package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.FlowPlan;

/**
 * How the flow page shows its figures, as parameters of its address.
 *
 * @param plan code of the strategic plan whose goals make the second column
 * @param series of the trend
 */
record FlowParameters(String plan, Series series) {

    enum Series {
        /** What ran and what started, of all Sectors together. */
        TOGETHER,
        /** What ran, Sector by Sector. */
        SECTORS
    }

    /** @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected */
    static FlowParameters parse(Map<String, List<String>> parameters, FlowPlan plans) {
        return new FlowParameters(
                plans.parse(PageParameters.find(parameters, FlowPlan.PARAMETER).orElse(null)),
                PageParameters.choice(parameters, "series", Series.TOGETHER));
    }

    Map<String, String> write(FlowPlan plans) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(FlowPlan.PARAMETER, plan.equals(plans.current()) ? "" : plan);
        parameters.put("series", PageParameters.write(series, Series.TOGETHER));
        return parameters;
    }

    FlowParameters withPlan(String newPlan) {
        return new FlowParameters(newPlan, series);
    }

    FlowParameters withSeries(Series newSeries) {
        return new FlowParameters(plan, newSeries);
    }
}

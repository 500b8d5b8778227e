package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.FlowPlan;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the own parameters of overview, map, rings, matrix and flow. */
@Component
class FigurePagesAddressCheck implements AddressCheck {

    private final FilterParameters filters;
    private final CountryCatalog countries;
    private final CoverageMeasures measures;
    private final FrameworkCatalog frameworks;
    private final FlowPlan plans;

    FigurePagesAddressCheck(
            FilterParameters filters,
            CountryCatalog countries,
            CoverageMeasures measures,
            FrameworkCatalog frameworks,
            FlowPlan plans) {
        this.filters = filters;
        this.countries = countries;
        this.measures = measures;
        this.frameworks = frameworks;
        this.plans = plans;
    }

    @Override
    public void check(Location location) {
        var parameters = location.getQueryParameters().getParameters();
        switch (location.getPath()) {
            case Paths.OVERVIEW -> filters.parse(parameters);
            case Paths.MAP -> MapParameters.parse(parameters, countries, measures);
            case Paths.FLOW -> FlowParameters.parse(parameters, plans);
            case Paths.RINGS -> RingsParameters.parse(parameters, frameworks);
            case Paths.MATRIX -> MatrixParameters.parse(parameters, frameworks);
            default -> {}
        }
    }
}

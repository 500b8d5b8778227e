package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the own parameters of the modes of the map. */
@Component
class MapModesAddressCheck implements AddressCheck {

    private final FilterParameters filters;
    private final CoverageMeasures measures;

    MapModesAddressCheck(FilterParameters filters, CoverageMeasures measures) {
        this.filters = filters;
        this.measures = measures;
    }

    @Override
    public void check(Location location) {
        var parameters = location.getQueryParameters().getParameters();
        switch (location.getPath()) {
            case Paths.GAPS -> GapsView.parseWork(parameters);
            case Paths.COMPARE -> CompareView.check(parameters, filters, measures);
            case Paths.YEARS -> {
                YearsView.parseYear(parameters);
                MapStyle.parse(
                        parameters, CompareView.amount(parameters, measures).quantity());
            }
            case Paths.GROUPS -> {
                GroupsView.parseBy(parameters);
                GroupsView.parseStyle(parameters);
            }
            default -> {}
        }
    }
}

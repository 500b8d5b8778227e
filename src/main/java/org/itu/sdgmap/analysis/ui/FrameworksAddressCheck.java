package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks that the framework and the element of an address exist, and that the plans side by side can be shown. */
@Component
class FrameworksAddressCheck implements AddressCheck {

    private final FrameworkCatalog frameworks;

    FrameworksAddressCheck(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public void check(Location location) {
        var segments = location.getSegments();
        if (!location.getFirstSegment().equals(Paths.FRAMEWORKS)) {
            return;
        }
        if (location.getPath().equals(Paths.PLANS)) {
            PlansParameters.parse(location.getQueryParameters().getParameters(), frameworks);
        } else if (segments.size() == 2 && !segments.get(1).isEmpty()) {
            FrameworkAddress.framework(frameworks, segments.get(1));
        } else if (segments.size() == 3) {
            FrameworkAddress.element(frameworks, segments.get(1), segments.get(2));
        }
    }
}

package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks that the framework and the element of a coordinator's page exist. */
@Component
class CorrectionsAddressCheck implements AddressCheck {

    private final FrameworkCatalog frameworks;

    CorrectionsAddressCheck(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public void check(Location location) {
        var segments = location.getSegments();
        if (!location.getPath().startsWith(Paths.CORRECTIONS + "/")
                || segments.size() < 4
                || !List.of("elements", "editions", "history").contains(segments.get(2))) {
            return;
        }
        if (segments.size() == 4) {
            frameworks.getFramework(segments.get(3).toUpperCase(Locale.ROOT));
        } else {
            CorrectionsAddress.element(frameworks, segments.get(3), segments.get(4));
        }
    }
}

package org.itu.sdgmap.export.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.Reports;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the choices of a report before its page is shown. */
@Component
class ReportAddressCheck implements AddressCheck {

    private final Reports reports;

    ReportAddressCheck(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void check(Location location) {
        if (!location.getFirstSegment().equals(Paths.REPORTS)
                || location.getSegments().size() > 1) {
            return;
        }
        ReportAddress.language(location, Language.EN);
        if (ReportAddress.missing(location).isEmpty()) {
            reports.parse(
                    ReportAddress.kind(location), location.getQueryParameters().getParameters());
        }
    }
}

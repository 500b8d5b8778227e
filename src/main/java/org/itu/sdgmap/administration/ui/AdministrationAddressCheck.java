package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.router.Location;
import org.itu.sdgmap.ui.AddressCheck;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Checks the parameters of the lists of accounts and of audit entries. */
@Component
class AdministrationAddressCheck implements AddressCheck {

    @Override
    public void check(Location location) {
        switch (location.getPath()) {
            case Paths.ACCOUNTS -> AccountsAddress.read(location);
            case Paths.AUDIT -> AuditAddress.read(location);
            default -> {}
        }
    }
}

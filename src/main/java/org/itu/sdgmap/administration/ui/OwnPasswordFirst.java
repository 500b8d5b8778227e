package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.OwnAccount;
import org.itu.sdgmap.ui.Paths;
import org.springframework.stereotype.Component;

/** Who came with a password that somebody else has seen chooses an own one before working. */
@Component
class OwnPasswordFirst implements VaadinServiceInitListener {

    private final CurrentAccount current;
    private final OwnAccount own;

    OwnPasswordFirst(CurrentAccount current, OwnAccount own) {
        this.current = current;
        this.own = own;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var path = event.getLocation().getPath();
        if ((path.startsWith("admin/") || path.startsWith("workspace"))
                && !path.equals(Paths.OWN_ACCOUNT)
                && current.find().isPresent()
                && own.mustChoosePassword()) {
            event.forwardTo(AccountView.class);
        }
    }
}

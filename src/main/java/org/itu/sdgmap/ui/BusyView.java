package org.itu.sdgmap.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.itu.sdgmap.common.BusyException;

/** Others ask at the same time. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class BusyView extends BusyPage<BusyException> {

    BusyView() {
        super("problem.busy", Duration.ofSeconds(10));
    }
}

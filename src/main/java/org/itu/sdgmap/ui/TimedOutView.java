package org.itu.sdgmap.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.springframework.dao.QueryTimeoutException;

/** The database was asked more than it can answer in time. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class TimedOutView extends BusyPage<QueryTimeoutException> {

    TimedOutView() {
        super("problem.busy", Duration.ofMinutes(1));
    }
}

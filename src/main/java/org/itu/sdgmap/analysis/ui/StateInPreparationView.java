package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.itu.sdgmap.analysis.StateInPreparationException;
import org.itu.sdgmap.ui.BusyPage;
import org.itu.sdgmap.ui.MainLayout;

/** The state of an earlier day or of a snapshot is being rebuilt. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class StateInPreparationView extends BusyPage<StateInPreparationException> {

    StateInPreparationView() {
        super("problem.preparing", Duration.ofSeconds(2));
    }
}

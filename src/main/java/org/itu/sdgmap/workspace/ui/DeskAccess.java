package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.security.access.AccessDeniedException;

/** What somebody may not work on is not told from what there is not. */
final class DeskAccess {

    private DeskAccess() {}

    static void enter(BeforeEnterEvent event, String slug, Runnable show) {
        try {
            show.run();
        } catch (AccessDeniedException e) {
            event.rerouteToError(new NotFoundException("activity", slug), "");
        }
    }
}

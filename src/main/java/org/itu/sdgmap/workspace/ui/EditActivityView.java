package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.Paths;
import org.springframework.security.access.AccessDeniedException;

/** Leads to the draft of an activity, which is begun where there is none. */
@Route(Paths.WORKSPACE + "/activities/:slug/edit")
@PermitAll
class EditActivityView extends Div implements BeforeEnterObserver {

    private final EntryServices services;

    EditActivityView(EntryServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        try {
            var draft = services.drafts().edit(slug);
            event.forwardTo(EntryView.class, new RouteParameters("id", String.valueOf(draft.id())));
        } catch (AccessDeniedException e) {
            throw new NotFoundException("activity", slug);
        }
    }
}

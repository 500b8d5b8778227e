package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A new activity, or the draft of one. The first words typed make the draft; the address then names it. */
@Route(Paths.NEW_ACTIVITY)
@RouteAlias(Paths.DRAFTS + "/:id")
@PermitAll
class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EntryServices services;
    private String title = "";

    EntryView(EntryServices services) {
        this.services = services;
        addClassName("entry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = event.getRouteParameters().get("id").orElse(null);
        show(id == null ? null : draft(id));
    }

    private Draft draft(String id) {
        try {
            if (id.matches("\\d{1,18}")) {
                return services.drafts().get(Long.parseLong(id));
            }
        } catch (AccessDeniedException e) {
            throw new NotFoundException("draft", id);
        }
        throw new NotFoundException("draft", id);
    }

    private void show(@Nullable Draft draft) {
        title = heading(draft);
        var header = new PageHeader(title);
        add(header);
        var account = services.account().get();
        if (Arrays.stream(Sector.values()).noneMatch(s -> account.mayContribute(s.code()))) {
            header.setAnswer(Texts.text("entry.forbidden"));
            return;
        }
        header.setAnswer(Texts.text("entry.answer"));
        add(new EntryForm(services, draft, EntryView::nameDraft));
    }

    private static String heading(@Nullable Draft draft) {
        if (draft == null) {
            return Texts.text("entry.new");
        }
        var name = draft.content().title().isBlank()
                ? Texts.text("entry.untitled")
                : draft.content().title();
        return Texts.text(draft.slug() == null ? "entry.draft" : "entry.change", name);
    }

    /** Without a step in the history of the browser: going back leads to where the person came from. */
    private static void nameDraft(long id) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("history.replaceState(history.state, '', $0)", "/" + Paths.DRAFTS + "/" + id);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}

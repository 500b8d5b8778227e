package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.ui.EditingLinks;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Leads those who may change an activity from its public page to the form and the whole history. */
@Component
class DeskLinks implements EditingLinks {

    private final CurrentAccount account;

    DeskLinks(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public List<Anchor> list(String slug, String sector) {
        return account.find()
                .filter(who -> who.mayContribute(sector))
                .map(who -> List.of(
                        new Anchor(DeskAddress.ofEditing(slug), Texts.text("workspace.action.edit")),
                        new Anchor(DeskAddress.ofHistory(slug), Texts.text("workspace.action.history"))))
                .orElse(List.of());
    }
}

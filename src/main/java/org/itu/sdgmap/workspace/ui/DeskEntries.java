package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.DeskPage;
import org.itu.sdgmap.activity.DeskPage.Entry;
import org.itu.sdgmap.ui.Texts;

/** The entries of a desk, each with what can be done about it. */
class DeskEntries extends Div {

    private final DeskRoles roles;
    private final SerializableConsumer<Entry> discard;

    DeskEntries(DeskPage page, DeskRoles roles, SerializableConsumer<Entry> discard) {
        this.roles = roles;
        this.discard = discard;
        var table = new DeskTable(
                "workspace.entries",
                List.of(
                        "workspace.field.title",
                        "workspace.field.sector",
                        "workspace.status",
                        "workspace.changed",
                        "workspace.actions"));
        page.entries()
                .forEach(entry ->
                        table.addRow(title(entry), sector(entry), status(entry), changed(entry), actions(entry)));
        add(table);
    }

    static String title(String title) {
        return title.isBlank() ? Texts.text("workspace.untitled") : title;
    }

    private static Component title(Entry entry) {
        var link = new Anchor(address(entry), title(entry.title()));
        link.addClassName("desk-title");
        return link;
    }

    /** Where somebody goes on with it; what is neither begun nor public is looked at in its history. */
    private static String address(Entry entry) {
        var draft = entry.draft();
        var slug = Objects.requireNonNullElse(entry.slug(), "");
        if (draft != null) {
            return DeskAddress.ofDraft(draft);
        }
        return entry.isPublic() ? DeskAddress.ofPublicPage(slug) : DeskAddress.ofHistory(slug);
    }

    private static Span sector(Entry entry) {
        var sector = entry.sector();
        return new Span(sector == null ? Texts.text("workspace.sector.none") : Texts.text("sector", sector));
    }

    private static Div status(Entry entry) {
        var cell = new Div(statusMark(entry.status()));
        cell.addClassName("desk-state");
        if (entry.isPublic() && entry.status() != ActivityStatus.PUBLISHED) {
            cell.add(note("workspace.stillPublic"));
        }
        if (entry.draft() != null && entry.slug() != null) {
            cell.add(note("workspace.draftBegun"));
        }
        if (entry.problems() > 0) {
            cell.add(new Span(Texts.text("workspace.problems", entry.problems())));
        }
        return cell;
    }

    /** A status told by its name and its shape. */
    static Span statusMark(ActivityStatus status) {
        var mark = new Span(Texts.text("workspace.status", status));
        mark.addClassNames("status-mark", "status-" + status.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    private static Span note(String key) {
        var note = new Span(Texts.text(key));
        note.addClassName("desk-note");
        return note;
    }

    private static Span changed(Entry entry) {
        var text = new Span(Texts.text("workspace.by", Texts.minute(entry.changedAt()), entry.changedBy()));
        text.addClassName("desk-note");
        return text;
    }

    private Div actions(Entry entry) {
        var title = title(entry.title());
        var actions = new Div();
        actions.addClassName("desk-actions");
        var sector = entry.sector();
        var slug = entry.slug();
        var draft = entry.draft();
        if (slug != null && entry.status() == ActivityStatus.SUBMITTED && sector != null && roles.mayReview(sector)) {
            actions.add(link(DeskAddress.ofReview(slug), "workspace.action.review", title));
        }
        if (draft != null) {
            actions.add(link(DeskAddress.ofDraft(draft), "workspace.action.edit", title));
        } else if (slug != null) {
            actions.add(link(DeskAddress.ofEditing(slug), "workspace.action.edit", title));
        }
        if (slug != null) {
            actions.add(link(DeskAddress.ofHistory(slug), "workspace.action.history", title));
        }
        if (draft != null) {
            var button = new Button(Texts.text("workspace.action.discard"), e -> discard.accept(entry));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(Texts.text("workspace.field.part", Texts.text("workspace.action.discard"), title));
            actions.add(button);
        }
        return actions;
    }

    private static Anchor link(String address, String key, String title) {
        var link = new Anchor(address, Texts.text(key));
        link.setAriaLabel(Texts.text("workspace.field.part", Texts.text(key), title));
        return link;
    }
}

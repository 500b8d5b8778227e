package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.itu.sdgmap.framework.CollidingCorrectionException.Collision;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Tells that somebody else was quicker: who, when and why, and both versions side by side. */
class CollisionNotice extends Section {

    /**
     * @param mine what the reader wanted, by kind and key
     * @param keepMine empties the notice and saves over the other version; null where there is nothing to keep
     */
    CollisionNotice(
            RecordWords words,
            List<Collision> collisions,
            Map<String, FrameworkRecord> mine,
            SerializableRunnable takeTheirs,
            @Nullable SerializableRunnable keepMine) {
        addClassName("collision-notice");
        var title = new H2(Texts.text("corrections.collision.title"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        for (var collision : collisions) {
            var subject = Objects.requireNonNullElse(collision.current(), collision.seen());
            var change = collision.lastChange();
            add(new Paragraph(
                    change == null
                            ? Texts.text("corrections.collision.file", subject == null ? "" : words.subject(subject))
                            : Texts.text(
                                    "corrections.collision.text",
                                    words.subject(subject == null ? change.subject() : subject),
                                    change.author(),
                                    Texts.minute(change.recordedAt()),
                                    change.reason())));
            add(table(collision, mine.get(collision.kind() + " " + collision.key())));
        }
        var buttons = new Div(new Button(Texts.text("corrections.collision.theirs"), e -> takeTheirs.run()));
        if (keepMine != null) {
            var keep = new Button(Texts.text("corrections.collision.mine"), e -> keepMine.run());
            keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(keep);
        }
        buttons.addClassName("form-buttons");
        add(buttons);
        getElement().setAttribute("role", "alert");
        title.getElement().executeJs("this.focus()");
    }

    private static ChangeTable table(Collision collision, @Nullable FrameworkRecord mine) {
        var fields = new TreeSet<String>();
        var theirs = collision.current();
        for (var record : new FrameworkRecord[] {collision.seen(), theirs, mine}) {
            if (record != null) {
                fields.addAll(record.content().keySet());
            }
        }
        // What was decided of it follows from the other fields.
        fields.remove(FrameworkRecord.CONFIDENCE);
        var rows = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            var their = theirs == null ? "" : theirs.text(field);
            var own = mine == null ? "" : mine.text(field);
            if (!their.equals(own)) {
                rows.put(field, List.of(own, their));
            }
        }
        return new ChangeTable(
                Texts.text("corrections.collision.own"),
                Texts.text("corrections.collision.other"),
                rows,
                collision.seen());
    }
}

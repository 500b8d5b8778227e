package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.QueuePage.Item;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.activity.StaleReviewException.Stale;
import org.itu.sdgmap.ui.Texts;

/** Says what happens when several submissions are published, and does it; what has changed meanwhile is left. */
class QueuePublication extends Dialog {

    static final int LONGEST_REASON = 500;
    private static final int MOST_NAMED = 10;
    /** How often others may decide on something between two attempts. */
    private static final int ATTEMPTS = 5;

    private final transient ActivityReview review;
    private final SerializableConsumer<Outcome> whenDone;
    private final TextField reason = new TextField(Texts.text("workspace.decision.reason"));

    /** What was published, and what was not because it had changed. */
    record Outcome(List<Item> published, List<Stale> left) {}

    QueuePublication(ActivityReview review, List<Item> items, SerializableConsumer<Outcome> whenDone) {
        this.review = review;
        this.whenDone = whenDone;
        addClassName("queue-publication");
        setHeaderTitle(Texts.text("workspace.queue.publish", items.size()));
        long replacing =
                items.stream().filter(i -> i.publishedVersion() != null).count();
        var named = new UnorderedList();
        items.stream().limit(MOST_NAMED).forEach(i -> named.add(new ListItem(i.title())));
        if (items.size() > MOST_NAMED) {
            named.add(new ListItem(Texts.text("corrections.preview.more", items.size() - MOST_NAMED)));
        }
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        add(
                new Paragraph(Texts.text("workspace.queue.happens", items.size(), replacing)),
                named,
                new Paragraph(Texts.text("workspace.queue.told")),
                reason);
        var cancel = new Button(Texts.text("corrections.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var publish = new Button(Texts.text("workspace.queue.publish", items.size()), e -> publish(items));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        getFooter().add(cancel, publish);
    }

    private void publish(List<Item> items) {
        var left = new ArrayList<Stale>();
        var rest = items;
        for (int i = 0; i < ATTEMPTS && !rest.isEmpty(); i++) {
            try {
                review.publish(
                        rest.stream().map(Item::reviewed).toList(),
                        reason.getValue().strip());
                finish(rest, left);
                return;
            } catch (StaleReviewException e) {
                left.addAll(e.stale());
                var gone = e.stale().stream().map(Stale::slug).collect(Collectors.toSet());
                rest = rest.stream().filter(item -> !gone.contains(item.slug())).toList();
            }
        }
        finish(List.of(), left);
    }

    private void finish(List<Item> published, List<Stale> left) {
        close();
        whenDone.accept(new Outcome(published, left));
    }
}

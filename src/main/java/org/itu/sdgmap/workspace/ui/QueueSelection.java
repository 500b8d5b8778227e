package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.QueuePage.Item;
import org.itu.sdgmap.ui.Texts;

/** One page of the queue; what is ticked, or all under the filter, is published together. */
class QueueSelection extends Div {

    /** What one publication takes at most. */
    static final int MOST = 500;

    private final Clock clock;
    private final Checkbox all = new Checkbox(Texts.text("workspace.queue.page"));
    private final Button publishTicked = new Button();
    private final Map<Checkbox, Item> ticked = new LinkedHashMap<>();

    /** @param everything the first {@link #MOST} under the filter */
    QueueSelection(
            QueuePage page,
            QueueParameters shown,
            Clock clock,
            SerializableSupplier<List<Item>> everything,
            SerializableConsumer<List<Item>> publish) {
        this.clock = clock;
        addClassName("queue-selection");
        var table = new DeskTable(
                "workspace.review",
                List.of(
                        "workspace.field.title",
                        "workspace.field.sector",
                        "workspace.queue.what",
                        "workspace.queue.author",
                        "workspace.queue.waiting",
                        "workspace.queue.select"));
        page.items().forEach(item -> addRow(table, shown, item));
        all.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                ticked.keySet().forEach(box -> box.setValue(e.getValue()));
                count();
            }
        });
        publishTicked.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publishTicked.addClickListener(e -> publish.accept(selected()));
        var bar = new Div(all, publishTicked);
        bar.addClassName("queue-bar");
        if (page.total() > page.items().size()) {
            var together = new Button(
                    Texts.text("workspace.queue.everything", Math.min(page.total(), MOST), page.total()),
                    e -> publish.accept(everything.get()));
            together.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            bar.add(together);
        }
        add(bar, table);
        count();
    }

    private void addRow(DeskTable table, QueueParameters shown, Item item) {
        var title = new Anchor(DeskAddress.ofReview(item.slug()), item.title());
        title.addClassName("desk-title");
        var name = new Div(title);
        if (!item.reason().isBlank()) {
            var reason = new Span(item.reason());
            reason.addClassName("desk-note");
            name.add(reason);
        }
        name.addClassName("queue-name");
        var author = new Anchor(shown.withAuthor(item.author()).address(), item.authorName());
        author.setAriaLabel(Texts.text("workspace.queue.onlyAuthor", item.authorName()));
        var what = Texts.text("kind", item.kind())
                + Texts.text("list.separator")
                + Texts.text(item.publishedVersion() == null ? "workspace.queue.new" : "workspace.queue.change");
        var box = new Checkbox();
        box.setAriaLabel(Texts.text("corrections.queue.select", item.title()));
        box.addValueChangeListener(e -> count());
        ticked.put(box, item);
        long days = Math.max(
                0, Duration.between(item.submittedAt(), clock.instant()).toDays());
        var waiting = new Span(Texts.text("workspace.queue.days", days));
        waiting.setTitle(Texts.minute(item.submittedAt()));
        table.addRow(name, new Span(Texts.text("sector", item.sector())), new Span(what), author, waiting, box);
    }

    private List<Item> selected() {
        return ticked.entrySet().stream()
                .filter(e -> e.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void count() {
        int number = selected().size();
        publishTicked.setText(Texts.text("workspace.queue.publish", number));
        publishTicked.setEnabled(number > 0);
        all.setIndeterminate(number > 0 && number < ticked.size());
        all.setValue(number > 0 && number == ticked.size());
    }
}

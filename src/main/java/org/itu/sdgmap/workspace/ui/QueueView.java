package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.QueuePage.Item;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;

/** What waits for a reviewer's decision, the longest waiting first. */
@Route(DeskAddress.REVIEW)
@PermitAll
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final int MOST_LINKS = 20;

    private final ActivityReview review;
    private final DeskRoles roles;
    private final Clock clock;
    private final DoneLine done = new DoneLine();
    private QueueParameters shown = QueueParameters.none();

    QueueView(ActivityReview review, DeskRoles roles, Clock clock) {
        this.review = review;
        this.roles = roles;
        this.clock = clock;
        addClassNames("workspace", "queue-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = QueueParameters.read(event.getLocation());
        done.setText("");
        show();
        DeskMessages.say(event.getUI(), done);
    }

    private void show() {
        removeAll();
        var header = new PageHeader(Texts.text("workspace.review"));
        add(header, new DeskNavigation(DeskAddress.REVIEW));
        if (roles.reviewed().isEmpty()) {
            header.setAnswer(Texts.text("workspace.queue.noReviewer"));
            return;
        }
        var page = review.listQueue(shown.filter(), shown.page() * PAGE, PAGE);
        if (page.items().isEmpty() && shown.page() > 0) {
            shown = shown.withPage(0);
            page = review.listQueue(shown.filter(), 0, PAGE);
        }
        header.setAnswer(Texts.text(
                shown.isFiltered() ? "workspace.queue.answer.filtered" : "workspace.queue.answer", page.total()));
        add(done, filters(page));
        if (page.items().isEmpty()) {
            add(empty());
            return;
        }
        add(new QueueSelection(
                page,
                shown,
                clock,
                () -> review.listQueue(shown.filter(), 0, QueueSelection.MOST).items(),
                items -> new QueuePublication(review, items, this::tell).open()));
        if (page.total() > PAGE) {
            add(new PageLinks(
                    shown.page(), PAGE, page.total(), p -> shown.withPage(p).address()));
        }
    }

    private DeskFilters filters(QueuePage page) {
        var filters = new DeskFilters();
        filters.addSectors(shown.sector(), roles.reviewed(), s -> go(shown.withSector(s)));
        filters.addWords(shown.words(), w -> go(shown.withWords(w)));
        var author = shown.author();
        if (author != null) {
            var name = page.items().stream().map(Item::authorName).findFirst().orElse(author);
            filters.addChip(Texts.text("workspace.queue.ofAuthor", name), () -> go(shown.withAuthor(null)));
        }
        var batch = shown.batch();
        if (batch != null) {
            filters.addChip(
                    Texts.text("workspace.queue.ofBatch", String.valueOf(batch)), () -> go(shown.withBatch(null)));
        }
        return filters;
    }

    private Div empty() {
        var empty = new Div(new Paragraph(
                Texts.text(shown.isFiltered() ? "workspace.queue.empty.filtered" : "workspace.queue.empty")));
        if (shown.isFiltered()) {
            empty.add(new Anchor(QueueParameters.none().address(), Texts.text("workspace.showAll")));
        }
        empty.addClassName("desk-empty");
        return empty;
    }

    private void go(QueueParameters chosen) {
        UI.getCurrentOrThrow().navigate(DeskAddress.REVIEW, chosen.write());
    }

    private void tell(QueuePublication.Outcome outcome) {
        show();
        var published = outcome.published();
        done.say(Texts.text("workspace.queue.published", published.size()));
        var links = new UnorderedList();
        published.stream()
                .limit(MOST_LINKS)
                .forEach(i -> links.add(new ListItem(new Anchor(DeskAddress.ofPublicPage(i.slug()), i.title()))));
        if (published.size() > MOST_LINKS) {
            links.add(new ListItem(Texts.text("corrections.preview.more", published.size() - MOST_LINKS)));
        }
        done.add(links);
        if (!outcome.left().isEmpty()) {
            done.add(new Span(Texts.text("workspace.queue.left", outcome.left().size())));
            var left = new UnorderedList();
            outcome.left()
                    .forEach(s -> left.add(new ListItem(
                            new Anchor(DeskAddress.ofHistory(s.slug()), s.title()),
                            new Span(" – "
                                    + Texts.text(
                                            "workspace.queue.nowIs",
                                            s.version(),
                                            Texts.text("workspace.status", s.status()))))));
            done.add(left);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("workspace.review"));
    }
}

package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Function;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.Submission;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One submission beside what is public, to be decided on. */
@Route(DeskAddress.REVIEW + "/:slug")
@PermitAll
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** How far the queue is read for the submission after this one. */
    private static final int LOOKED_AT = 200;

    private final transient ActivityReview review;
    private final transient DeskRoles roles;
    private final transient FieldWords words;
    private final transient ReviewAside aside;
    private final DoneLine done = new DoneLine();
    private String title = "";

    ReviewView(ActivityReview review, DeskRoles roles, FieldWords words, ReviewAside aside) {
        this.review = review;
        this.roles = roles;
        this.words = words;
        this.aside = aside;
        addClassNames("workspace", "review-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        done.setText("");
        DeskAccess.enter(event, slug, () -> show(review.getSubmission(slug)));
        DeskMessages.say(event.getUI(), done);
    }

    private void show(Submission submission) {
        removeAll();
        var version = submission.version();
        var content = version.content();
        title = content.title();
        boolean waits = version.status() == ActivityStatus.SUBMITTED;
        boolean decides = waits && roles.mayReview(content.sector());
        var remarks = new ReviewRemarks(words);

        var main = new Div(fields(submission, decides ? remarks::at : f -> null));
        if (decides) {
            main.add(new ReviewDecision(
                    review,
                    new ReviewedVersion(submission.slug(), version.version()),
                    submission.published() != null,
                    remarks,
                    message -> leave(submission.slug(), message),
                    ui -> goOn(ui, submission.slug())));
        }
        main.addClassName("review-main");
        var side = new Div();
        side.addClassName("review-side");
        aside.remarks(submission.remarks()).ifPresent(side::add);
        aside.alike(submission.slug(), content).ifPresent(side::add);
        aside.places(content).ifPresent(side::add);
        var columns = new Div(main, side);
        columns.addClassName("review-columns");
        add(trail(), header(submission), done, columns);
    }

    private static Anchor trail() {
        var trail = new Anchor("/" + DeskAddress.REVIEW, Texts.text("workspace.review"));
        trail.addClassName("trail");
        return trail;
    }

    private static PageHeader header(Submission submission) {
        var version = submission.version();
        var header = new PageHeader(
                "", new Anchor(DeskAddress.ofHistory(submission.slug()), Texts.text("workspace.action.history")));
        if (submission.published() != null) {
            header.addAction(
                    new Anchor(DeskAddress.ofPublicPage(submission.slug()), Texts.text("corrections.publicPage")));
        }
        header.setTitle(version.content().title(), version.content().language());
        var who = version.status() == ActivityStatus.SUBMITTED
                ? Texts.text(
                        "workspace.review.submitted",
                        version.version(),
                        version.authorName(),
                        Texts.minute(version.recordedAt()))
                : Texts.text(
                        "workspace.review.decided",
                        version.version(),
                        Texts.text("workspace.status", version.status()),
                        version.authorName(),
                        Texts.minute(version.recordedAt()));
        header.setAnswer(
                version.reason().isBlank() ? who : who + " " + Texts.text("corrections.history.why", version.reason()));
        return header;
    }

    private Section fields(Submission submission, Function<String, @Nullable Component> remark) {
        var version = submission.version();
        var published = submission.published();
        var section = new Section();
        section.addClassName("review-section");
        if (published == null) {
            section.add(
                    new H2(Texts.text("workspace.review.new")),
                    VersionFields.whole(words, Texts.text("workspace.review.new"), version.content(), remark));
            return section;
        }
        section.add(new H2(Texts.text("workspace.differences")));
        var table = VersionFields.compare(
                words,
                Texts.text("workspace.review.public", published.version()),
                published.content(),
                Texts.text("workspace.review.version", version.version()),
                version.content(),
                remark);
        section.add(table.isEmpty() ? new Paragraph(Texts.text("workspace.noDifference")) : table);
        return section;
    }

    /** After a decision comes what waits longest of the rest. */
    private void leave(String slug, String message) {
        var ui = UI.getCurrentOrThrow();
        DeskMessages.leave(ui, message + " " + Texts.text("workspace.decision.about", title));
        var next = review.listQueue(QueueFilter.all(), 0, 2).items().stream()
                .map(QueuePage.Item::slug)
                .filter(s -> !s.equals(slug))
                .findFirst();
        open(ui, next);
    }

    /** What stands after this one in the queue. */
    private void goOn(UI ui, String slug) {
        var queue = review.listQueue(QueueFilter.all(), 0, LOOKED_AT).items().stream()
                .map(QueuePage.Item::slug)
                .toList();
        int here = queue.indexOf(slug);
        open(ui, queue.stream().skip(here + 1L).findFirst());
    }

    private static void open(UI ui, Optional<String> slug) {
        ui.navigate(slug.map(s -> DeskAddress.REVIEW + "/" + s).orElse(DeskAddress.REVIEW));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("workspace.review.title", title));
    }
}

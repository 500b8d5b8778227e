package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.activity.RecordedVersion;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.activity.VersionLine;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;

/** The whole history of an activity: its versions, one of them whole, or any two compared. */
@Route(DeskAddress.ACTIVITIES + "/:slug/history")
@PermitAll
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ActivityVersions versions;
    private final transient ActivityDrafts drafts;
    private final transient ActivityReview review;
    private final transient PublishedActivities published;
    private final transient DeskRoles roles;
    private final transient FieldWords words;
    private final transient ReviewAside aside;
    private final DoneLine done = new DoneLine();
    private String title = "";

    VersionsView(
            ActivityVersions versions,
            ActivityDrafts drafts,
            ActivityReview review,
            PublishedActivities published,
            DeskRoles roles,
            FieldWords words,
            ReviewAside aside) {
        this.versions = versions;
        this.drafts = drafts;
        this.review = review;
        this.published = published;
        this.roles = roles;
        this.words = words;
        this.aside = aside;
        addClassNames("workspace", "versions-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        done.setText("");
        DeskAccess.enter(event, slug, () -> show(slug, event.getLocation()));
        DeskMessages.say(event.getUI(), done);
    }

    private void show(String slug, Location location) {
        removeAll();
        var lines = versions.list(slug);
        if (lines.isEmpty()) {
            throw new NotFoundException("activity", slug);
        }
        var newest = versions.get(slug, lines.getFirst().version());
        title = newest.content().title();
        add(trail(), header(slug, lines, newest), done);
        var chosen = VersionParameters.read(location).requireAmong(lines);
        add(choice(slug, lines, chosen.before(), chosen.after()));
        if (chosen.compares()) {
            add(comparison(versions.get(slug, chosen.before()), versions.get(slug, chosen.after())));
        } else if (chosen.version() > 0) {
            add(whole(versions.get(slug, chosen.version())));
        }
        var list = section("workspace.versions");
        list.add(new VersionHistory(slug, lines, line -> restore(slug, line)));
        add(list);
        aside.remarks(versions.listRemarks(slug)).ifPresent(this::add);
    }

    private static Anchor trail() {
        var trail = new Anchor("/" + DeskAddress.DESK, Texts.text("workspace.title"));
        trail.addClassName("trail");
        return trail;
    }

    private PageHeader header(String slug, List<VersionLine> lines, RecordedVersion newest) {
        var header = new PageHeader("", new Anchor(DeskAddress.ofEditing(slug), Texts.text("workspace.action.edit")));
        if (published.findBySlug(slug).isPresent()) {
            header.addAction(new Anchor(DeskAddress.ofPublicPage(slug), Texts.text("corrections.publicPage")));
            if (roles.mayReview(newest.content().sector())) {
                header.addAction(new Button(Texts.text("workspace.decision.withdraw.open"), e -> new VersionWithdrawal(
                                review,
                                new ReviewedVersion(slug, newest.version()),
                                title,
                                message -> reload(slug, message))
                        .open()));
            }
        }
        header.setTitle(Texts.text("corrections.history.title", title));
        header.setAnswer(Texts.text(
                "workspace.versions.answer",
                lines.size(),
                Texts.text("workspace.status", newest.status()),
                Texts.date(newest.recordedAt())));
        return header;
    }

    private Section choice(String slug, List<VersionLine> lines, int before, int after) {
        var section = section("workspace.compare.title");
        section.setVisible(lines.size() > 1);
        int first = before > 0 || lines.size() < 2 ? before : lines.get(1).version();
        int second = after > 0 ? after : lines.getFirst().version();
        section.add(new VersionChoice(lines, first, second, (old, now) -> UI.getCurrentOrThrow()
                .navigate(
                        DeskAddress.ofHistory(slug).substring(1),
                        QueryParameters.simple(Map.of("before", String.valueOf(old), "after", String.valueOf(now))))));
        return section;
    }

    private Section comparison(RecordedVersion before, RecordedVersion after) {
        var section = section("workspace.differences");
        var table = VersionFields.compare(
                words, head(before), before.content(), head(after), after.content(), field -> null);
        section.add(table.isEmpty() ? new Paragraph(Texts.text("workspace.noDifference")) : table);
        return section;
    }

    private Section whole(RecordedVersion version) {
        var section = new Section(new H2(head(version)));
        section.addClassName("review-section");
        section.add(VersionFields.whole(words, head(version), version.content(), field -> null));
        return section;
    }

    private static String head(RecordedVersion version) {
        return Texts.text(
                "workspace.version.head",
                version.version(),
                Texts.text("workspace.status", version.status()),
                Texts.date(version.recordedAt()));
    }

    private void restore(String slug, VersionLine line) {
        try {
            var draft = drafts.restore(slug, line.version());
            UI.getCurrentOrThrow().navigate(DeskAddress.DRAFTS + "/" + draft.id());
        } catch (CollidingEditException e) {
            done.say(Texts.text(
                    "workspace.restore.collision",
                    e.other().byName(),
                    Texts.minute(e.other().at())));
            done.add(" ");
            done.add(new Anchor(DeskAddress.ofEditing(slug), Texts.text("workspace.restore.openDraft")));
        }
    }

    private void reload(String slug, String message) {
        var ui = UI.getCurrentOrThrow();
        show(slug, new Location(""));
        done.say(message);
        ui.getPage().getHistory().replaceState(null, DeskAddress.ofHistory(slug).substring(1));
    }

    private static Section section(String titleKey) {
        var section = new Section(new H2(Texts.text(titleKey)));
        section.addClassName("review-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("corrections.history.title", title));
    }
}

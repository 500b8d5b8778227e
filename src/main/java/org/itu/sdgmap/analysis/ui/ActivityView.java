package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.EditingLinks;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.nodes.Element;

/** One published activity with all that is known of it. */
@Route(Paths.ACTIVITIES + "/:slug")
@AnonymousAllowed
class ActivityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_RELATED = 5;

    private final PublishedActivities activities;
    private final ActivitySearch search;
    private final FrameworkCatalog frameworks;
    private final PlanSuccessions successions;
    private final FilterWords words;
    private final Translations translations;
    private final GeodataVersion geodata;
    private final List<EditingLinks> editing;
    private String title = "";

    ActivityView(
            PublishedActivities activities,
            ActivitySearch search,
            FrameworkCatalog frameworks,
            PlanSuccessions successions,
            FilterWords words,
            Translations translations,
            GeodataVersion geodata,
            List<EditingLinks> editing) {
        this.activities = activities;
        this.search = search;
        this.frameworks = frameworks;
        this.successions = successions;
        this.words = words;
        this.translations = translations;
        this.geodata = geodata;
        this.editing = editing;
        addClassName("activity-view");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var activity = PastDay.findSnapshot()
                .map(snapshot -> search.getFrozen(slug, snapshot))
                .or(() -> PastDay.find().map(day -> activities.getBySlugAt(slug, day.last())))
                .orElseGet(() -> activities.getBySlug(slug));
        show(activity, LastList.address(event.getUI()));
    }

    private void show(ActivityDetail activity, String list) {
        removeAll();
        var content = activity.content();
        var translation = content.translations().get(Texts.language());
        var shown = translation != null ? translation : new Translation(content.title(), content.description());
        var language = translation != null ? Texts.language() : content.language();
        title = shown.title();

        var rest = new Div();
        rest.addClassName("activity-main");
        addOutcome(rest, content);
        rest.add(links(activity));
        var side = new Div(
                new ActivityFacts(content), new ActivityPlaces(content, words, translations, geodata.current()));
        side.addClassName("activity-side");
        var columns = new Div(description(shown, language, content), side, rest);
        columns.addClassName("activity-columns");
        add(trail(list), header(activity, shown.title(), language), columns);
        if (PastDay.all().selectsAll()) {
            addRelated(rest, activity);
        }
        rest.add(section(
                "activity.history",
                new ActivityHistory(activity.slug(), activities.listPublicHistory(activity.slug()))));
    }

    private static Component trail(String list) {
        var trail = new Anchor(list, Texts.text("activity.toList"));
        trail.addClassName("trail");
        return trail;
    }

    private PageHeader header(ActivityDetail activity, String shownTitle, Language language) {
        var download = new Anchor(
                PastDay.onTheDay("/api/v1/activities/" + activity.slug()), Texts.text("activities.download"));
        download.setRouterIgnore(true);
        download.setDownload(true);
        var header = new PageHeader("", new CopyLinkButton(), download);
        header.setTitle(shownTitle, language);
        header.setAnswer(answer(activity.content()));
        editing.stream()
                .flatMap(
                        e -> e.list(activity.slug(), activity.content().sector().code()).stream())
                .forEach(header::addAction);
        return header;
    }

    private String answer(ActivityContent content) {
        var where =
                switch (content.scope()) {
                    case GLOBAL -> Texts.text("activity.where.GLOBAL");
                    case REGION ->
                        Texts.text(
                                "activity.where.REGION",
                                Wording.list(content.regions().stream()
                                        .map(words::group)
                                        .toList()));
                    case COUNTRY, SITE ->
                        content.countries().isEmpty()
                                ? Texts.text("activity.where.SITE")
                                : Texts.text(
                                        "activity.where.COUNTRY",
                                        Wording.list(words.countries(content.countries()), 3));
                };
        return Texts.text(
                "activity.answer",
                Texts.text("kind", content.kind()),
                Texts.text("sector.of", content.sector()),
                Wording.years(content.startYear(), content.endYear(), content.ongoing()),
                where);
    }

    /** The description; below a translation the original can be unfolded, which is what somebody vouches for. */
    private static Component description(Translation shown, Language language, ActivityContent content) {
        var description = Markup.root("div", "activity-description");
        addParagraphs(description, shown.description(), language);
        if (language != content.language()) {
            var original = Markup.add(description, "details", "activity-original");
            Markup.add(original, "summary")
                    .text(Texts.text("activity.original", content.language().ownName()));
            Markup.foreignText(Markup.add(original, "p"), "strong", content.title(), content.language());
            addParagraphs(original, content.description(), content.language());
        }
        return Markup.html(description);
    }

    private static void addParagraphs(Element parent, String text, Language language) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> Markup.foreignText(Markup.add(parent, "p"), "span", line, language));
    }

    private static void addOutcome(Div main, ActivityContent content) {
        if (!content.results().isEmpty()) {
            main.add(section("activity.results", ActivityOutcome.results(content.results())));
        }
        if (!content.documents().isEmpty()) {
            main.add(section("activity.documents", ActivityOutcome.documents(content.documents())));
        }
    }

    private Component links(ActivityDetail activity) {
        var links = new ActivityLinks(frameworks, successions.getSuccession(), words);
        var section = section("activity.links", links.linked(activity.content().links()));
        if (!activity.derivedElements().isEmpty()) {
            var derived = section(
                    "activity.derived",
                    new Paragraph(Texts.text("activity.derived.text")),
                    links.derived(activity.derivedElements()));
            derived.addClassName("derived");
            section.add(derived);
        }
        return section;
    }

    private void addRelated(Div main, ActivityDetail activity) {
        var related = search.listRelated(activity.id(), Texts.language(), MOST_RELATED);
        search.findItem(activity.slug(), Texts.language())
                .filter(own -> !related.isEmpty())
                .ifPresent(own -> main.add(section("activity.related", new ActivityRows(words).related(own, related))));
    }

    private static Section section(String titleKey, Component... content) {
        var section = new Section(new H2(Texts.text(titleKey)));
        section.addClassName("activity-section");
        section.add(content);
        return section;
    }
}

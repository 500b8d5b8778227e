package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.ui.SnapshotAddress.Order;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** One snapshot: what it is, how to cite it, what it holds, how to check it. */
@Route(SnapshotAddress.SNAPSHOT)
@AnonymousAllowed
class SnapshotView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Other snapshots that are offered; all are on the page of the comparison. */
    private static final int MOST_COMPARED = 5;

    private final Snapshots snapshots;
    private final SnapshotWords words;
    private String title = "";

    SnapshotView(Snapshots snapshots, SnapshotWords words) {
        this.snapshots = snapshots;
        this.words = words;
        addClassName("snapshot");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(snapshots.getSnapshot(
                SnapshotAddress.id(event.getRouteParameters().get("id").orElse(""))));
    }

    private void show(Snapshot snapshot) {
        removeAll();
        title = snapshot.label();
        var download = new Anchor(SnapshotAddress.ofContent(snapshot.id()), Texts.text("snapshots.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", snapshot.fileName());
        var header = new PageHeader(snapshot.label(), new CopyLinkButton(), download);
        header.setAnswer(snapshot.purpose());
        add(
                new Anchor(SnapshotAddress.ofList(Order.NEWEST), Texts.text("snapshots.all")),
                header,
                banner(snapshot),
                figures(snapshot),
                section("snapshots.views", new Paragraph(Texts.text("snapshots.views.text")), views(snapshot)),
                section(
                        "compareStates.section",
                        new Paragraph(Texts.text("compareStates.section.text")),
                        comparisons(snapshot)),
                section("snapshots.cite", new CitationField(SnapshotWords.citation(snapshot))),
                section("snapshots.what", facts(snapshot)),
                section("snapshots.content", new ManifestTable(snapshot.manifest())),
                section(
                        "snapshots.check",
                        new Paragraph(Texts.text("snapshots.check.text")),
                        command("sha256sum " + snapshot.fileName()),
                        new Paragraph(Texts.text("snapshots.check.windows")),
                        command("Get-FileHash -Algorithm SHA256 " + snapshot.fileName()),
                        new Paragraph(Texts.text("snapshots.check.expected")),
                        command(snapshot.sha256()),
                        new Anchor("/" + Paths.VERIFY, Texts.text("snapshots.verify"))));
    }

    private static Div banner(Snapshot snapshot) {
        var banner = new Div(
                new Icon(VaadinIcon.LOCK), new Span(Texts.text("snapshots.banner", Texts.minute(snapshot.instant()))));
        banner.addClassName("snapshot-banner");
        banner.getElement().setAttribute("role", "note");
        return banner;
    }

    private static UnorderedList figures(Snapshot snapshot) {
        var list = new UnorderedList(
                new ListItem(Texts.text("snapshots.figures.activities", snapshot.activities())),
                new ListItem(Texts.text("snapshots.figures.countries", snapshot.countries())),
                new ListItem(Texts.text("snapshots.figures.links", snapshot.links())),
                new ListItem(Texts.text("snapshots.figures.entries", snapshot.entries())));
        list.addClassName("snapshot-figures");
        list.getElement().setAttribute("aria-label", Texts.text("snapshots.figures"));
        return list;
    }

    /** The pages that show what is frozen. */
    private static UnorderedList views(Snapshot snapshot) {
        var list = new UnorderedList();
        list.addClassName("snapshot-views");
        for (var path : List.of(
                Paths.MAP, Paths.RINGS, Paths.MATRIX, Paths.FLOW, Paths.ACTIVITIES, Paths.COUNTRIES, Paths.REGIONS)) {
            list.add(new ListItem(
                    new Anchor("/" + path + "?snapshot=" + snapshot.id(), Texts.text("snapshots.views." + path))));
        }
        return list;
    }

    private UnorderedList comparisons(Snapshot snapshot) {
        var list = new UnorderedList(new ListItem(new Anchor(
                SnapshotAddress.compare(snapshot.id(), 0, ActivityFilter.all()),
                Texts.text("compareStates.withToday"))));
        list.addClassName("snapshot-views");
        snapshots.listSnapshots().stream()
                .filter(s -> s.id() != snapshot.id())
                .limit(MOST_COMPARED)
                .forEach(s -> list.add(new ListItem(new Anchor(
                        SnapshotAddress.compare(
                                Math.min(s.id(), snapshot.id()), Math.max(s.id(), snapshot.id()), ActivityFilter.all()),
                        Texts.text("compareStates.with", String.valueOf(s.id()), s.label())))));
        return list;
    }

    private DescriptionList facts(Snapshot snapshot) {
        var facts = new DescriptionList();
        facts.addClassName("snapshot-facts");
        var meeting = snapshot.meeting();
        if (meeting != null) {
            add(facts, "snapshots.meeting", meeting);
        }
        add(facts, "snapshots.instant", Texts.minute(snapshot.instant()));
        add(facts, "snapshots.filter", words.filter(snapshot));
        add(facts, "snapshots.frameworks", String.join(", ", snapshot.manifest().frameworks()));
        add(facts, "snapshots.geodata", snapshot.manifest().geodataVersion());
        add(facts, "snapshots.frozenAt", Texts.minute(snapshot.frozenAt()));
        add(facts, "snapshots.program", snapshot.programVersion());
        add(facts, "snapshots.size", Texts.text("snapshots.bytes", snapshot.sizeBytes()));
        return facts;
    }

    private static void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Texts.text(key)), new DescriptionList.Description(value));
    }

    private static Section section(String key, Component... content) {
        var section = new Section(new H2(Texts.text(key)));
        section.add(content);
        return section;
    }

    /** Code, whatever the direction of the page; a long line scrolls, also by keyboard. */
    private static Pre command(String text) {
        var command = new Pre(text);
        command.getElement().setAttribute("dir", "ltr").setAttribute("tabindex", "0");
        return command;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}

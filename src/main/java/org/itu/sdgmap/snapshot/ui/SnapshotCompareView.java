package org.itu.sdgmap.snapshot.ui;

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
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparison.Change;
import org.itu.sdgmap.snapshot.SnapshotComparison.Counts;
import org.itu.sdgmap.snapshot.SnapshotComparison.Side;
import org.itu.sdgmap.snapshot.SnapshotComparisons;
import org.itu.sdgmap.snapshot.ui.PlainTable.Column;
import org.itu.sdgmap.snapshot.ui.SnapshotAddress.Order;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** What differs between two snapshots, or between one and today: in words, figures and lists. */
@Route(SnapshotAddress.COMPARE)
@AnonymousAllowed
class SnapshotCompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SnapshotComparisons comparisons;
    private final FilterParameters filters;
    private final FilterDescription filterWords;
    private final CountryCatalog countries;
    private final ComparedChoices choices;
    private String title = "";

    SnapshotCompareView(
            SnapshotComparisons comparisons,
            FilterParameters filters,
            FilterDescription filterWords,
            CountryCatalog countries,
            ComparedChoices choices) {
        this.comparisons = comparisons;
        this.filters = filters;
        this.filterWords = filterWords;
        this.countries = countries;
        this.choices = choices;
        addClassNames("snapshot", "snapshot-compare");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var filter = filters.parse(event.getLocation().getQueryParameters().getParameters());
        show(
                comparisons.compare(
                        SnapshotAddress.id(parameters.get("id").orElse("")),
                        SnapshotAddress.other(parameters.get("other").orElse("")),
                        filter,
                        Texts.language()),
                filter.withAsOf(null).withSnapshot(null));
    }

    private void show(SnapshotComparison comparison, ActivityFilter filter) {
        removeAll();
        var a = comparison.a();
        var b = comparison.b();
        title = ComparisonWords.title(a, b);
        var header = new PageHeader(title, new CopyLinkButton());
        header.setAnswer(ComparisonWords.answer(comparison));
        choices.show(a, b, filter);
        add(
                new Anchor(SnapshotAddress.ofList(Order.NEWEST), Texts.text("snapshots.all")),
                header,
                choices,
                new Paragraph(Texts.text("compareStates.filter", words(filter))),
                figures(comparison));
        if (comparison.activities().differ()) {
            add(activities(comparison));
        }
        if (!comparison.countries().isEmpty()) {
            add(section("compareStates.countries", onMap(a, b, filter), countryTable(comparison)));
        }
        if (!comparison.tiers().isEmpty()) {
            add(section("compareStates.tiers", tierTable(comparison)));
        }
        if (!comparison.cells().isEmpty()) {
            add(section("compareStates.cells", cellTable(comparison)));
        }
        add(new CountingRule(ComparisonWords.rules().toArray(String[]::new)));
    }

    private String words(ActivityFilter filter) {
        return filterWords.describe(filter, Texts.language());
    }

    private static Section figures(SnapshotComparison comparison) {
        var table = new PlainTable(
                Texts.text("snapshots.figures"),
                Column.text(Texts.text("compareStates.figure")),
                Column.figure(ComparisonWords.name(comparison.a())),
                Column.figure(ComparisonWords.name(comparison.b())),
                Column.figure(Texts.text("compareStates.differenceHead")),
                Column.figure(Texts.text("compareStates.ADDED")),
                Column.figure(Texts.text("compareStates.REMOVED")),
                Column.figure(Texts.text("compareStates.CHANGED")));
        add(table, "snapshots.section.activities", comparison.activities());
        add(table, "compareStates.links", comparison.links());
        long before = comparison.a().countries();
        long after = comparison.b().countries();
        table.addRow(
                "",
                Texts.text("compareStates.reached"),
                Texts.number(before),
                Texts.number(after),
                ComparisonWords.difference(before, after),
                "",
                "",
                "");
        add(table, "snapshots.section.stocktaking_entries", comparison.entries());
        return section("snapshots.figures", table);
    }

    private static void add(PlainTable table, String key, Counts counts) {
        table.addRow(
                "",
                Texts.text(key),
                Texts.number(counts.a()),
                Texts.number(counts.b()),
                ComparisonWords.difference(counts.a(), counts.b()),
                Texts.number(counts.added()),
                Texts.number(counts.removed()),
                Texts.number(counts.changed()));
    }

    private static Section activities(SnapshotComparison comparison) {
        var section = section("snapshots.section.activities");
        for (var change : Change.values()) {
            var changed = comparison.activityChanges().stream()
                    .filter(c -> c.change() == change)
                    .toList();
            if (!changed.isEmpty()) {
                section.add(new ChangedActivities(change, changed, count(comparison, change), comparison));
            }
        }
        return section;
    }

    private static long count(SnapshotComparison comparison, Change change) {
        var counts = comparison.activities();
        return switch (change) {
            case ADDED -> counts.added();
            case REMOVED -> counts.removed();
            case CHANGED -> counts.changed();
        };
    }

    private static Anchor onMap(Side a, Side b, ActivityFilter filter) {
        var address = SnapshotAddress.onMap(a.snapshot(), b.snapshot(), filter);
        return new Anchor(address, Texts.text("compareStates.onMap"));
    }

    private PlainTable countryTable(SnapshotComparison comparison) {
        var table = new PlainTable(
                Texts.text("compareStates.countries"),
                Column.text(Texts.text("compareStates.country")),
                Column.figure(ComparisonWords.name(comparison.a())),
                Column.figure(ComparisonWords.name(comparison.b())),
                Column.figure(Texts.text("compareStates.differenceHead")));
        comparison
                .countries()
                .forEach(c -> table.addRow(
                        "/" + Paths.COUNTRIES + "/" + c.iso3(),
                        name(c.iso3()),
                        Texts.number(c.a()),
                        Texts.number(c.b()),
                        ComparisonWords.difference(c.a(), c.b())));
        return table;
    }

    /** The code of what was a country in a frozen state and is none today. */
    private String name(String iso3) {
        return countries
                .findCountry(iso3)
                .map(c -> c.name().in(Texts.language()))
                .orElse(iso3);
    }

    private static PlainTable tierTable(SnapshotComparison comparison) {
        var table = new PlainTable(
                Texts.text("compareStates.tiers"),
                Column.text(Texts.text("compareStates.goal")),
                Column.text(ComparisonWords.name(comparison.a())),
                Column.text(ComparisonWords.name(comparison.b())));
        comparison
                .tiers()
                .forEach(t -> table.addRow(
                        "/frameworks/SDG/" + t.goal().element().displayCode(),
                        t.goal().number() + " " + t.goal().element().title().in(Texts.language()),
                        ComparisonWords.tier(t.ringA(), t.shareA()),
                        ComparisonWords.tier(t.ringB(), t.shareB())));
        return table;
    }

    private static PlainTable cellTable(SnapshotComparison comparison) {
        var table = new PlainTable(
                Texts.text("compareStates.cells"),
                Column.text(Texts.text("compareStates.cellHead")),
                Column.text(Texts.text("compareStates.change")),
                Column.text(ComparisonWords.name(comparison.a())),
                Column.text(ComparisonWords.name(comparison.b())));
        comparison
                .cells()
                .forEach(c -> table.addRow(
                        "",
                        Texts.text(
                                "compareStates.cellName",
                                c.line().displayCode(),
                                c.sdg().displayCode()),
                        Texts.text("compareStates", c.change()),
                        ComparisonWords.cell(c.a()),
                        ComparisonWords.cell(c.b())));
        return table;
    }

    private static Section section(String key, Component... content) {
        var section = new Section(new H2(Texts.text(key)));
        section.add(List.of(content));
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", title);
    }
}

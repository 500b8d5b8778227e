package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFigures.ElementReach;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.analysis.ui.ReachTable.Links;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Element;

/** What serves each Goal, target, line, Sector and kind in a place. */
final class PlaceTables {

    private final PlaceFigures figures;
    private final PlaceFilters filters;

    PlaceTables(PlaceFigures figures, PlaceFilters filters) {
        this.figures = figures;
        this.filters = filters;
    }

    /**
     * @param standings against the region; empty where the place is not compared
     * @param ofRegion filters of the region that it is compared with
     */
    Html goals(List<Standing> standings, Optional<PlaceFilters> ofRegion) {
        var byGoal = standings.stream().collect(Collectors.toMap(Standing::goal, Function.identity()));
        var table = new ReachTable(Texts.text("places.goals.caption"), Texts.text("places.column.GOAL"))
                .column(ReachTable.here());
        if (!standings.isEmpty()) {
            table.column(Texts.text("places.column.MEDIAN"))
                    .column(Texts.text("places.column.REACHED"))
                    .column(Texts.text("places.column.STANDING"));
        }
        table.column(ReachTable.regional()).column(ReachTable.worldwide());
        for (var count : figures.goals()) {
            var goal = count.goal();
            var row = table.row();
            addGoal(ReachTable.heading(row), goal);
            var links = links(goal.element());
            ReachTable.addNumber(row, ReachTable.here(), count.reach().here(), links.here());
            var standing = byGoal.get(goal);
            if (standing != null) {
                addStanding(row, standing, ofRegion);
            }
            ReachTable.addNumber(row, ReachTable.regional(), count.reach().regional(), links.regional());
            ReachTable.addNumber(row, ReachTable.worldwide(), count.reach().worldwide(), links.worldwide());
        }
        return table.html();
    }

    private static void addGoal(Element heading, SdgGoal goal) {
        Markup.add(heading, "span", "sdg-tile", "sdg-" + goal.number())
                .attr("aria-hidden", "true")
                .text(String.valueOf(goal.number()));
        Markup.add(heading, "a")
                .attr("href", FrameworkAddress.of(goal.element().key()))
                .text(Texts.text(
                        "places.goal",
                        String.valueOf(goal.number()),
                        goal.element().title().in(Texts.language())));
    }

    private static void addStanding(Element row, Standing standing, Optional<PlaceFilters> ofRegion) {
        ReachTable.addText(row, Texts.text("places.column.MEDIAN"), Texts.number(standing.median()), "number");
        var reached = Markup.add(row, "td", "number").attr("data-label", Texts.text("places.column.REACHED"));
        var words = Texts.text("places.reached", standing.reached(), standing.members());
        ofRegion.flatMap(PlaceFilters::here)
                .flatMap(f -> CellFilters.ofElement(standing.goal().element().key(), f))
                .ifPresentOrElse(
                        f -> Markup.add(reached, "a")
                                .attr("href", FilterAddress.of(Paths.MAP, f))
                                .text(words),
                        () -> reached.text(words));
        ReachTable.addText(
                row,
                Texts.text("places.column.STANDING"),
                standing.isGap()
                        ? Texts.text("places.standing.BELOW")
                        : Texts.text(standing.median() == 0 ? "places.standing.NO_MEDIAN" : "places.standing.REACHED"),
                "number",
                standing.isGap() ? "gap" : "no-gap");
    }

    Html lines() {
        return elements(
                new ReachTable(Texts.text("places.lines.caption"), Texts.text("places.column.LINE")), figures.lines());
    }

    /** Targets that activities here or regional work reach the place with. */
    Html targets() {
        return elements(
                new ReachTable(Texts.text("places.targets.caption"), Texts.text("places.column.TARGET")),
                figures.targets());
    }

    private Html elements(ReachTable table, List<ElementReach> counts) {
        table.reachColumns();
        for (var count : counts) {
            var row = table.row();
            var heading = ReachTable.heading(row);
            Markup.add(heading, "span", "count-code")
                    .attr("dir", "ltr")
                    .text(count.element().displayCode());
            heading.appendText(" ");
            Markup.add(heading, "a")
                    .attr("href", FrameworkAddress.of(count.element().key()))
                    .text(count.element().title().in(Texts.language()));
            ReachTable.addReach(row, count.reach(), links(count.element()));
        }
        return table.html();
    }

    Html sectors() {
        return values(
                Texts.text("places.column.SECTOR"),
                figures.sectors().entrySet().stream(),
                sector -> Texts.text("sector", sector),
                sector -> Links.of(
                        filters,
                        f -> f.sectors().isEmpty() || f.sectors().contains(sector)
                                ? Optional.of(f.withSectors(List.of(sector)))
                                : Optional.empty()));
    }

    Html kinds() {
        return values(
                Texts.text("places.column.KIND"),
                figures.kinds().entrySet().stream()
                        .filter(e -> !e.getValue().equals(new Reach(0, 0, 0)))
                        .sorted(Comparator.comparingLong(e -> -e.getValue().here())),
                kind -> Texts.text("kind", kind),
                kind -> Links.of(
                        filters,
                        f -> f.kinds().isEmpty() || f.kinds().contains(kind)
                                ? Optional.of(f.withKinds(List.of(kind)))
                                : Optional.empty()));
    }

    private static <T> Html values(
            String heading, Stream<Map.Entry<T, Reach>> counts, Function<T, String> name, Function<T, Links> links) {
        var table = new ReachTable(Texts.text("places.values.caption"), heading).reachColumns();
        counts.forEach(count -> {
            var row = table.row();
            ReachTable.heading(row).text(name.apply(count.getKey()));
            ReachTable.addReach(row, count.getValue(), links.apply(count.getKey()));
        });
        return table.html();
    }

    private Links links(org.itu.sdgmap.framework.Element element) {
        return Links.of(filters, f -> CellFilters.ofElement(element.key(), f));
    }
}

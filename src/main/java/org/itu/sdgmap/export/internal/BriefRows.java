package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.PlaceFigures.ElementReach;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A brief as rows, one a figure: what it is of, then the numbers in columns of one meaning each. */
final class BriefRows {

    private static final int COLUMNS = 9;

    private final BriefContent content;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private BriefRows(BriefContent content) {
        this.content = content;
    }

    static ExportTable of(BriefContent content) {
        var rows = new BriefRows(content);
        rows.addAll();
        return new ExportTable(content.title(), columns(), rows.rows);
    }

    private static List<String> columns() {
        return List.of(
                Texts.text("brief.csv.part"),
                Texts.text("brief.csv.code"),
                Texts.text("brief.csv.name"),
                Texts.text("places.column.HERE"),
                Texts.text("places.column.REGIONAL"),
                Texts.text("places.column.WORLDWIDE"),
                Texts.text("places.column.MEDIAN"),
                Texts.text("places.column.REACHED"),
                Texts.text("places.column.STANDING"));
    }

    private void addAll() {
        var figures = content.figures();
        add(content.kind(), content.code(), content.title(), figures.reach());
        addFigure("GOALS", figures.countGoals());
        addFigure("TARGETS", figures.countTargets());
        addFigure("LINES", figures.countLines());
        addFigure("SITES", figures.sites());
        addFigure("ENTRIES", figures.entries());
        addGoals();
        figures.targets().forEach(t -> addElement("places.targets", t));
        figures.lines().forEach(l -> addElement("places.lines", l));
        figures.sectors()
                .forEach((sector, reach) ->
                        add(Texts.text("places.sectors"), sector.code(), Texts.text("sector", sector), reach));
        figures.kinds()
                .forEach(
                        (kind, reach) -> add(Texts.text("places.kinds"), kind.name(), Texts.text("kind", kind), reach));
        content.countries()
                .forEach(c -> row(
                        Texts.text("places.regionCountries"),
                        c.line().iso3(),
                        c.name(),
                        c.line().activities()));
        content.notes().forEach(n -> row(Texts.text("brief.csv.notes"), n.name(), n.text()));
    }

    private void addGoals() {
        var standings = content.standings().stream().collect(Collectors.toMap(Standing::goal, Function.identity()));
        for (var goal : content.figures().goals()) {
            var standing = standings.get(goal.goal());
            var reach = goal.reach();
            var part = Texts.text("places.goals");
            var code = "SDG " + goal.goal().number();
            var name = goal.goal().element().title().in(Texts.language());
            if (standing == null) {
                add(part, code, name, reach);
            } else {
                row(
                        part,
                        code,
                        name,
                        reach.here(),
                        reach.regional(),
                        reach.worldwide(),
                        standing.median(),
                        standing.reached(),
                        standing.isGap() ? Texts.text("places.standing.BELOW") : null);
            }
        }
    }

    private void addElement(String part, ElementReach count) {
        var element = count.element();
        var code = part.equals("places.targets") ? "SDG " + element.displayCode() : element.displayCode();
        add(Texts.text(part), code, element.title().in(Texts.language()), count.reach());
    }

    private void addFigure(String key, long value) {
        row(Texts.text("brief.csv.figures"), key, Texts.text("places.figure." + key), value);
    }

    private void add(String part, String code, String name, Reach reach) {
        row(part, code, name, reach.here(), reach.regional(), reach.worldwide());
    }

    private void row(@Nullable Object... values) {
        rows.add(Arrays.asList(Arrays.copyOf(values, COLUMNS)));
    }
}

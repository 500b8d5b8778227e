package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFigures.ElementReach;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A brief as rows, one a figure: what it is of, then the numbers in columns of one meaning each. */
final class BriefRows {

    private static final int STANDING_COLUMNS = 3;
    private static final int COLUMNS = 12;

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

    private static List<DataColumn> columns() {
        return List.of(
                DataColumn.text("part", Texts.text("brief.csv.part")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("name", Texts.text("brief.csv.name")),
                DataColumn.integer("here", Texts.text("places.column.HERE")),
                DataColumn.integer("regional", Texts.text("places.column.REGIONAL")),
                DataColumn.integer("worldwide", Texts.text("places.column.WORLDWIDE")),
                DataColumn.decimal("median", Texts.text("places.column.MEDIAN")),
                DataColumn.integer("members_reached", Texts.text("places.column.REACHED")),
                DataColumn.text("standing", Texts.text("places.column.STANDING")),
                DataColumn.text("here_state", stateOf("places.column.HERE")),
                DataColumn.text("regional_state", stateOf("places.column.REGIONAL")),
                DataColumn.text("worldwide_state", stateOf("places.column.WORLDWIDE")));
    }

    private static String stateOf(String column) {
        return Texts.text("measure.csv.stateOf", Texts.text(column));
    }

    private void addAll() {
        var figures = content.figures();
        add(content.kind(), content.code(), content.title(), figures.reach());
        var here = content.states().here();
        addFigure("GOALS", here, figures.countGoals(), "measure.zero.SHARE");
        addFigure("TARGETS", here, figures.countTargets(), "measure.zero.TARGETS");
        addFigure("LINES", here, figures.countLines(), "measure.zero.SHARE");
        addFigure("SITES", here, figures.sites(), "measure.zero.SITES");
        addFigure("ENTRIES", content.states().entries(), figures.entries(), "measure.zero.ENTRIES");
        addGoals();
        figures.targets().forEach(t -> addElement("places.targets", t));
        figures.lines().forEach(l -> addElement("places.lines", l));
        figures.sectors()
                .forEach((sector, reach) ->
                        add(Texts.text("places.sectors"), sector.code(), Texts.text("sector", sector), reach));
        figures.kinds()
                .forEach(
                        (kind, reach) -> add(Texts.text("places.kinds"), kind.name(), Texts.text("kind", kind), reach));
        content.countries().forEach(c -> addCountry(c.name(), c.line()));
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
            if (standing == null || !content.states().here().isNumber()) {
                add(part, code, name, reach);
            } else {
                add(
                        part,
                        code,
                        name,
                        reach,
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

    private void addFigure(String key, State countable, long value, String zero) {
        row(
                Texts.text("brief.csv.figures"),
                key,
                Texts.text("places.figure." + key),
                number(countable, value),
                null,
                null,
                null,
                null,
                null,
                words(of(countable, value), zero, "measure.state.VALUE"));
    }

    /** Of a region: whether something could be counted in the country is its own matter. */
    private void addCountry(String name, CountryLine line) {
        row(
                Texts.text("places.regionCountries"),
                line.iso3(),
                name,
                line.state().isNumber() ? Long.valueOf(line.activities()) : null,
                null,
                null,
                null,
                null,
                null,
                ofActivities(line.state()));
    }

    private void add(String part, String code, String name, Reach reach, @Nullable Object... standing) {
        var states = content.states();
        var values = Arrays.copyOf(standing, STANDING_COLUMNS);
        row(
                part,
                code,
                name,
                number(states.here(), reach.here()),
                number(states.regional(), reach.regional()),
                number(states.worldwide(), reach.worldwide()),
                values[0],
                values[1],
                values[2],
                ofActivities(of(states.here(), reach.here())),
                ofActivities(of(states.regional(), reach.regional())),
                ofActivities(of(states.worldwide(), reach.worldwide())));
    }

    /** The number itself; null where it is none. */
    private static @Nullable Long number(State state, long count) {
        return state.isNumber() ? Long.valueOf(count) : null;
    }

    /** The state of one of the numbers that could be counted, or could not, together. */
    private static State of(State together, long count) {
        return together.isNumber() ? State.of(count) : together;
    }

    private static String ofActivities(State state) {
        return words(state, "measure.zero.ACTIVITIES", "map.state.VALUE");
    }

    private static String words(State state, String zero, String value) {
        return switch (state) {
            case VALUE -> Texts.text(value);
            case ZERO -> Texts.text(zero);
            case NO_DATA, NOT_APPLICABLE -> Texts.text("map.state", state);
        };
    }

    private void row(@Nullable Object... values) {
        rows.add(Arrays.asList(Arrays.copyOf(values, COLUMNS)));
    }
}

package org.itu.sdgmap.export.internal.report;

import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What briefs of countries and of regions have in common. */
@Component
class PlaceReport {

    private static final int MOST_ACTIVITIES = 25;
    private static final int MOST_REGIONAL = 10;
    private static final int MOST_ENTRIES = 10;

    private final ActivityParts activities;
    private final ReportFigures figures;

    PlaceReport(ActivityParts activities, ReportFigures figures) {
        this.activities = activities;
        this.figures = figures;
    }

    void addKeyFigures(ReportDraft draft, PlaceFigures found, PlaceStates states) {
        var table = new TableDraft(Texts.text("report.caption.KEY_FIGURES"))
                .text("FIGURE", 4)
                .number("NUMBER", 1.2);
        table.row(name("HERE"), PlaceWords.number(states.here(), found.reach().here()));
        table.row(
                name("REGIONAL"),
                PlaceWords.number(states.regional(), found.reach().regional()));
        table.row(
                name("WORLDWIDE"),
                PlaceWords.number(states.worldwide(), found.reach().worldwide()));
        table.row(name("GOALS"), PlaceWords.number(followed(states, found.countGoals()), found.countGoals()));
        table.row(name("TARGETS"), PlaceWords.number(followed(states, found.countTargets()), found.countTargets()));
        table.row(name("LINES"), PlaceWords.number(followed(states, found.countLines()), found.countLines()));
        table.row(name("SITES"), PlaceWords.number(followed(states, found.sites()), found.sites()));
        table.row(name("ENTRIES"), PlaceWords.number(states.entries(), found.entries()));
        draft.add(table.finish());
        draft.rule("places.rule.reach", "places.entries.text", "places.rule.groups");
    }

    /** What follows from the activities here is zero, or not known, as they are. */
    private static State followed(PlaceStates states, long count) {
        return states.here() == State.VALUE ? State.of(count) : states.here();
    }

    private static String name(String figure) {
        return Texts.text("places.figure." + figure);
    }

    void addRings(ReportDraft draft, PlaceFilters filters) {
        filters.here().ifPresent(here -> figures.addRings(draft, here));
    }

    void addLines(ReportDraft draft, PlaceFigures found, PlaceStates states) {
        var table = new TableDraft(Texts.text("report.caption.LINES"))
                .text("LINE", 5)
                .number("HERE", 1.2)
                .number("REGIONAL", 1.2)
                .number("WORLDWIDE", 1.3);
        found.lines().forEach(l -> addReach(table, ReportWords.title(l.element()), l.reach(), states));
        draft.add(table.finish());
    }

    static void addReach(TableDraft table, String name, Reach reach, PlaceStates states) {
        table.row(
                name,
                cell(states.here(), reach.here()),
                cell(states.regional(), reach.regional()),
                cell(states.worldwide(), reach.worldwide()));
    }

    /** The key figures say why there is no number. */
    static String cell(State countable, long count) {
        return countable == State.VALUE ? Texts.number(count) : Texts.text("report.none");
    }

    void addLists(ReportDraft draft, PlaceFilters filters) {
        add(draft, "HERE", filters.here(), MOST_ACTIVITIES);
        add(draft, "REGIONAL", filters.regional(), MOST_REGIONAL);
        draft.chapter("ENTRIES");
        activities.addEntries(draft, filters.place(), MOST_ENTRIES);
    }

    private void add(ReportDraft draft, String chapter, Optional<ActivityFilter> filter, int most) {
        draft.chapter(chapter);
        filter.ifPresentOrElse(
                f -> activities.addActivities(draft, f, most), () -> draft.say(Texts.text("report.empty")));
    }
}

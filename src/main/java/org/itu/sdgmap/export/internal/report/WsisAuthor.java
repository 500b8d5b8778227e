package org.itu.sdgmap.export.internal.report;

import java.util.Objects;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** ITU's contribution to the implementation of the WSIS outcomes in one year. */
@Component
class WsisAuthor implements ReportAuthor {

    private static final int MOST_ACTIVITIES = 100;
    private static final int MOST_PARTNERS = 25;

    private final LineParts lines;
    private final ActivityParts activities;
    private final PlaceParts places;
    private final GoalParts goals;
    private final ReportFigures figures;

    WsisAuthor(LineParts lines, ActivityParts activities, PlaceParts places, GoalParts goals, ReportFigures figures) {
        this.lines = lines;
        this.activities = activities;
        this.places = places;
        this.goals = goals;
        this.figures = figures;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.WSIS;
    }

    @Override
    public void write(ReportDraft draft) {
        int year = Objects.requireNonNull(draft.choices().year());
        draft.title(Texts.text("report.title.WSIS", String.valueOf(year)));
        draft.narrow(draft.filter().withYears(year, year));
        var filter = draft.filter();
        var totals = places.totals(draft, filter);
        draft.chapter("SUMMARY");
        draft.lead(
                Texts.text("report.total.year", totals.activities(), String.valueOf(year)),
                places.reach(totals),
                Texts.text("map.unspecific", totals.global(), totals.regional()));
        draft.say(Texts.text("report.purpose.WSIS"));
        draft.rule("report.rule.year");
        draft.chapter("LINES");
        lines.addLines(draft, filter);
        draft.chapter("SECTORS");
        activities.addSectors(draft, filter);
        draft.chapter("ACTIVITIES");
        activities.addActivities(draft, filter, MOST_ACTIVITIES);
        draft.chapter("MATRIX");
        lines.addMatrix(draft, filter);
        draft.chapter("GOALS");
        var rings = goals.rings(draft, filter);
        figures.addRings(draft, filter);
        goals.addGoals(draft, filter, rings, GoalParts.all());
        draft.chapter("TARGETS");
        lines.addConnectTargets(draft, filter);
        draft.chapter("REGIONS");
        places.addRegions(draft, filter);
        figures.addMap(draft, filter);
        draft.chapter("PARTNERS");
        activities.addPartners(draft, filter, MOST_PARTNERS);
    }
}

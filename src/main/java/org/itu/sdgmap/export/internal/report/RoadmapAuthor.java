package org.itu.sdgmap.export.internal.report;

import java.util.Objects;
import java.util.Set;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What ITU does on an Action Line that it facilitates alone, and what stands behind it. */
@Component
class RoadmapAuthor implements ReportAuthor {

    private static final int MOST_ACTIVITIES = 150;
    private static final int MOST_RESOLUTIONS = 40;
    private static final int MOST_PARTNERS = 20;
    private static final int MOST_ENTRIES = 15;

    private final LineParts lines;
    private final ActivityParts activities;
    private final PlaceParts places;
    private final ReportFigures figures;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;

    RoadmapAuthor(
            LineParts lines,
            ActivityParts activities,
            PlaceParts places,
            ReportFigures figures,
            FrameworkCatalog frameworks,
            FrameworkDetails details) {
        this.lines = lines;
        this.activities = activities;
        this.places = places;
        this.figures = figures;
        this.frameworks = frameworks;
        this.details = details;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ROADMAP;
    }

    @Override
    public void write(ReportDraft draft) {
        var line = ElementCodes.parseActionLine(
                        Objects.requireNonNull(draft.choices().line()))
                .flatMap(frameworks::findElement)
                .orElseThrow();
        var code = ReportWords.code(line.displayCode());
        draft.title(Texts.text("report.title.ROADMAP", code, line.title().in(draft.language())));
        draft.narrow(draft.filter()
                .withElements(Set.of(line.key()))
                .withYears(draft.choices().year(), null));
        var filter = draft.filter();
        var totals = places.totals(draft, filter);
        draft.chapter("SUMMARY");
        draft.lead(
                Texts.text("report.onLine", totals.activities(), code),
                places.reach(totals),
                Texts.text("map.unspecific", totals.global(), totals.regional()));
        details.findActionLine(line.id())
                .ifPresent(facts -> draft.say(
                        Texts.text("report.role", Texts.text("frameworks.role", facts.role2024To2027())),
                        Texts.text(
                                "report.facilitators",
                                String.join(Texts.text("list.separator"), facts.leadFacilitators())),
                        Texts.text("report.purpose.ROADMAP")));
        draft.chapter("SECTORS");
        activities.addSectors(draft, filter);
        draft.chapter("ACTIVITIES");
        activities.addActivities(draft, filter, MOST_ACTIVITIES);
        draft.chapter("LINE_GOALS");
        lines.addGoalsOfLine(draft, filter, line);
        draft.chapter("STRATEGY");
        lines.addStrategy(draft, filter);
        draft.chapter("RESOLUTIONS");
        activities.addResolutions(draft, filter, MOST_RESOLUTIONS);
        lines.addPlanDecisions(draft);
        draft.chapter("REGIONS");
        places.addRegions(draft, filter);
        figures.addMap(draft, filter);
        draft.chapter("PARTNERS");
        activities.addPartners(draft, filter, MOST_PARTNERS);
        draft.chapter("ENTRIES");
        activities.addEntries(draft, filter, MOST_ENTRIES);
    }
}

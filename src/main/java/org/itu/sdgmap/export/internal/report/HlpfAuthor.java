package org.itu.sdgmap.export.internal.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ReportBlock.Tone;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.SdgGoal;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What ITU does for the Goals that the High-level Political Forum reviews in a year: short. */
@Component
class HlpfAuthor implements ReportAuthor {

    /** The Forum comes back to most Goals after about four years. */
    private static final int YEARS = 4;

    private static final int MOST_EXAMPLES = 3;

    private final Forum forum;
    private final ActivitySearch search;
    private final ActivityParts activities;
    private final PlaceParts places;
    private final GoalParts goals;
    private final ReportFigures figures;

    HlpfAuthor(
            Forum forum,
            ActivitySearch search,
            ActivityParts activities,
            PlaceParts places,
            GoalParts goals,
            ReportFigures figures) {
        this.forum = forum;
        this.search = search;
        this.activities = activities;
        this.places = places;
        this.goals = goals;
        this.figures = figures;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.HLPF;
    }

    @Override
    public void write(ReportDraft draft) {
        int year = Objects.requireNonNull(draft.choices().year());
        var session = forum.getSession(year);
        var reviewed = session.goals();
        draft.title(Texts.text("report.title.HLPF", String.valueOf(year)));
        draft.narrow(draft.filter()
                .withElements(reviewed.stream().map(g -> g.element().key()).collect(Collectors.toSet()))
                .withYears(year - YEARS + 1, year));
        var filter = draft.filter();
        draft.chapter("SUMMARY");
        var totals = places.totals(draft, filter);
        draft.lead(
                Texts.text("report.hlpf.goals", String.valueOf(year), reviewed.size(), named(reviewed)),
                Texts.text(
                        "report.hlpf.period",
                        String.valueOf(year - YEARS + 1),
                        String.valueOf(year),
                        totals.activities()),
                places.reach(totals),
                Texts.text("map.unspecific", totals.global(), totals.regional()));
        addSession(draft, session);
        draft.rule("report.rule.hlpf", "report.rule.year");
        draft.chapter("EACH_GOAL");
        reviewed.forEach(
                goal -> addGoal(draft, filter.withElements(Set.of(goal.element().key())), goal));
        draft.chapter("FIGURES");
        var all = draft.filter().withElements(Set.of());
        var rings = goals.rings(draft, filter);
        goals.addGoals(
                draft, filter, rings, reviewed.stream().map(SdgGoal::number).collect(Collectors.toSet()));
        figures.addMap(draft, filter);
        figures.addRings(draft, all);
        draft.chapter("REGIONS");
        places.addRegions(draft, filter);
    }

    private static String named(List<SdgGoal> reviewed) {
        return ReportWords.list(reviewed.stream().map(ReportWords::goal).toList());
    }

    private static void addSession(ReportDraft draft, Forum.Session session) {
        var theme = session.theme();
        if (theme != null) {
            draft.paragraph(
                    ReportText.of(Texts.text("report.hlpf.theme") + " ")
                            .and(ReportText.foreign(theme, draft.language() == Language.EN ? null : Language.EN)),
                    Tone.PLAIN);
        }
        draft.say(
                session.sdgSummit() ? Texts.text("report.hlpf.summit") : "",
                session.confidence() == Confidence.VERIFIED ? "" : Texts.text("report.hlpf.unconfirmed"));
    }

    private void addGoal(ReportDraft draft, ActivityFilter filter, SdgGoal goal) {
        draft.section(ReportWords.goal(goal));
        var totals = places.totals(draft, filter);
        draft.say(
                Texts.text("report.hlpf.goal", totals.activities(), totals.countries()),
                goals.targets(draft, filter, goal),
                Texts.text("report.involvement", Texts.text("involvement", goal.declaredInvolvement())));
        if (search.count(filter, draft.language()) > 0) {
            activities.addTitles(draft, filter, MOST_EXAMPLES);
        }
    }
}

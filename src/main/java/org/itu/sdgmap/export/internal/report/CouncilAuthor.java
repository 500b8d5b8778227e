package org.itu.sdgmap.export.internal.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup.Kind;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Where ITU is present, where it is not, and what has changed since the last snapshot. */
@Component
class CouncilAuthor implements ReportAuthor {

    private static final List<String> SPECIAL = List.of("LDC", "LLDC", "SIDS");

    private final ActivityParts activities;
    private final PlaceParts places;
    private final GoalParts goals;
    private final ReportFigures figures;
    private final Snapshots snapshots;
    private final CountryCatalog countries;

    CouncilAuthor(
            ActivityParts activities,
            PlaceParts places,
            GoalParts goals,
            ReportFigures figures,
            Snapshots snapshots,
            CountryCatalog countries) {
        this.activities = activities;
        this.places = places;
        this.goals = goals;
        this.figures = figures;
        this.snapshots = snapshots;
        this.countries = countries;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.COUNCIL;
    }

    @Override
    public void write(ReportDraft draft) {
        draft.title(Texts.text("report.title.COUNCIL"));
        draft.narrow(draft.filter().withYears(draft.choices().year(), null));
        var filter = draft.filter();
        var totals = places.totals(draft, filter);
        draft.chapter("SUMMARY");
        draft.lead(
                Texts.text("report.total.all", totals.activities()),
                places.reach(totals),
                Texts.text("map.unspecific", totals.global(), totals.regional()));
        draft.say(Texts.text("report.purpose.COUNCIL"));
        draft.chapter("MAP");
        figures.addMap(draft, filter);
        places.addRegions(draft, filter);
        draft.chapter("SECTORS");
        activities.addSectors(draft, filter);
        draft.chapter("GOALS");
        var rings = goals.rings(draft, filter);
        figures.addRings(draft, rings);
        goals.addGoals(draft, filter, rings, GoalParts.all());
        draft.chapter("SPECIAL_GROUPS");
        draft.say(Texts.text("report.specialGroups"));
        places.addSpecialGroups(draft, filter);
        places.addGaps(draft, filter, SPECIAL);
        draft.chapter("GAPS");
        draft.say(Texts.text("report.gapsByRegion"));
        places.addGaps(
                draft,
                filter,
                countries.listGroups().stream()
                        .filter(g -> g.kind() == Kind.ITU_REGION)
                        .map(g -> g.code())
                        .toList());
        draft.chapter("CHANGES");
        findEarlier(filter)
                .ifPresentOrElse(
                        s -> addChanges(draft, filter, totals, s), () -> draft.say(Texts.text("report.noSnapshot")));
    }

    /** The newest snapshot of everything from before the state of the report. */
    private Optional<Snapshot> findEarlier(ActivityFilter filter) {
        var day = filter.asOf();
        var own = filter.snapshot();
        return snapshots.listSnapshots().stream()
                .filter(s -> s.filter().isEmpty())
                .filter(s -> own == null || s.id() != own && s.instant().isBefore(snapshots.getSnapshot(own).instant()))
                .filter(s -> day == null || !s.day().isAfter(day))
                .max(java.util.Comparator.comparing(Snapshot::instant));
    }

    private void addChanges(ReportDraft draft, ActivityFilter filter, Coverage.Totals now, Snapshot earlier) {
        var frozen = filter.withAsOf(null).withSnapshot(earlier.id());
        var before = places.totals(draft, frozen);
        draft.say(Texts.text(
                "report.since", String.valueOf(earlier.id()), earlier.label(), AsOfPicker.day(earlier.day())));
        var reachedNow = places.reached(draft, filter);
        var reachedBefore = places.reached(draft, frozen);
        var table = new TableDraft(Texts.text("report.caption.CHANGES"))
                .text("FIGURE", 4)
                .number("BEFORE", 1.4)
                .number("NOW", 1.4)
                .number("DIFFERENCE", 1.4);
        add(table, "ACTIVITIES", before.activities(), now.activities());
        add(table, "COUNTRY_SPECIFIC", before.countrySpecific(), now.countrySpecific());
        add(table, "REGIONAL", before.regional(), now.regional());
        add(table, "WORLDWIDE", before.global(), now.global());
        add(table, "MEMBERS", reachedBefore.size(), reachedNow.size());
        add(table, "ENTRIES", before.entries(), now.entries());
        draft.add(table.finish());
        draft.say(
                names("report.newlyReached", without(reachedNow, reachedBefore)),
                names("report.noLongerReached", without(reachedBefore, reachedNow)));
        draft.note(Texts.text("report.earlierHash", String.valueOf(earlier.id()), earlier.sha256()));
    }

    private String names(String key, Set<String> codes) {
        var names = places.names(codes);
        return Texts.text(key, names.size(), ReportWords.list(names));
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        var rest = new TreeSet<>(codes);
        rest.removeAll(others);
        return rest;
    }

    private static void add(TableDraft table, String figure, long before, long now) {
        table.row(Texts.text("report.figure." + figure), before, now, ReportWords.difference(before, now));
    }
}

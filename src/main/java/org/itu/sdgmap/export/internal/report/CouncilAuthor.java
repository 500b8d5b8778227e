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
import org.itu.sdgmap.snapshot.SnapshotComparison;
import org.itu.sdgmap.snapshot.SnapshotComparisons;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Where ITU is present, where it is not, and what has changed since the last snapshot. */
@Component
class CouncilAuthor implements ReportAuthor {

    private static final int MOST_CHANGES = 40;
    private static final List<String> SPECIAL = List.of("LDC", "LLDC", "SIDS");

    private final ActivityParts activities;
    private final PlaceParts places;
    private final GoalParts goals;
    private final ReportFigures figures;
    private final Snapshots snapshots;
    private final SnapshotComparisons comparisons;
    private final CountryCatalog countries;

    CouncilAuthor(
            ActivityParts activities,
            PlaceParts places,
            GoalParts goals,
            ReportFigures figures,
            Snapshots snapshots,
            SnapshotComparisons comparisons,
            CountryCatalog countries) {
        this.activities = activities;
        this.places = places;
        this.goals = goals;
        this.figures = figures;
        this.snapshots = snapshots;
        this.comparisons = comparisons;
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
        figures.addRings(draft, filter);
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
                .filter(s -> own == null
                        || s.id() != own
                                && s.instant()
                                        .isBefore(snapshots.getSnapshot(own).instant()))
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
        if (filter.asOf() == null) {
            addRevisions(draft, comparisons.compare(earlier.id(), filter.snapshot(), filter, draft.language()));
        }
        draft.note(Texts.text("report.earlierHash", String.valueOf(earlier.id()), earlier.sha256()));
    }

    /** What was added, withdrawn and changed, and which activities these are. */
    private static void addRevisions(ReportDraft draft, SnapshotComparison found) {
        var table = new TableDraft(Texts.text("report.caption.REVISIONS"))
                .text("FIGURE", 4)
                .number("ADDED", 1.4)
                .number("REMOVED", 1.4)
                .number("CHANGED", 1.4);
        addRevision(table, "ACTIVITIES", found.activities());
        addRevision(table, "LINKS", found.links());
        addRevision(table, "ENTRIES", found.entries());
        draft.add(table.finish());
        if (found.activityChanges().isEmpty()) {
            return;
        }
        var list = new TableDraft(Texts.text("report.caption.CHANGED_ACTIVITIES"))
                .text("ACTIVITY", 6)
                .text("CHANGE", 1.5);
        found.activityChanges().stream().limit(MOST_CHANGES).forEach(c -> {
            var title = c.titleB() != null ? c.titleB() : c.titleA();
            list.row(ReportWords.isolated(title == null ? c.slug() : title), Texts.text("report.change", c.change()));
        });
        draft.add(list.finish());
        if (found.activityChanges().size() > MOST_CHANGES) {
            draft.note(Texts.text(
                    "report.firstOf", MOST_CHANGES, found.activityChanges().size()));
        }
    }

    private static void addRevision(TableDraft table, String figure, SnapshotComparison.Counts counts) {
        table.row(Texts.text("report.figure." + figure), counts.added(), counts.removed(), counts.changed());
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

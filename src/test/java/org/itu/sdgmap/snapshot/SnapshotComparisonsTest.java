package org.itu.sdgmap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.StocktakingHistory;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.ActivityPart;
import org.itu.sdgmap.snapshot.SnapshotComparison.CellChange;
import org.itu.sdgmap.snapshot.SnapshotComparison.Change;
import org.itu.sdgmap.snapshot.SnapshotComparison.CountryChange;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** On a database of its own, since whatever others publish would be a difference. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=snapshot-comparisons")
class SnapshotComparisonsTest {

    private static final ActivityFilter ALL = ActivityFilter.all();

    private final SnapshotComparisons comparisons;
    private final CoverageService coverage;
    private final MatrixService matrices;
    private final FreezeSteps steps;
    private final JdbcClient jdbc;
    private final History history;
    private final StocktakingHistory entries;
    private Snapshot before;

    SnapshotComparisonsTest(
            SnapshotComparisons comparisons,
            CoverageService coverage,
            MatrixService matrices,
            Freezing freezing,
            Snapshots snapshots,
            JdbcClient jdbc,
            JsonMapper json) {
        this.comparisons = comparisons;
        this.coverage = coverage;
        this.matrices = matrices;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.jdbc = jdbc;
        this.history = new History(jdbc, json);
        this.entries = new StocktakingHistory(jdbc, json);
    }

    @BeforeEach
    void freeze() {
        before = steps.freeze(ALL);
    }

    @Test
    void withoutAChangeNothingDiffers() {
        var today = comparisons.compare(before.id(), null, ALL, Language.EN);
        assertThat(today.isSame()).isTrue();
        assertThat(today.activities().a()).isEqualTo(before.activities()).isPositive();
        assertThat(today.activities().b()).isEqualTo(before.activities());
        assertThat(today.links().a()).isEqualTo(before.links());

        var after = steps.freeze(ALL);
        assertThat(comparisons
                        .compare(before.id(), after.id(), ALL, Language.EN)
                        .isSame())
                .isTrue();
    }

    @Test
    void addedChangedAndRemovedAreToldApart() {
        long edited = history.publish(
                "lighthouse-kept", lighthouse("Lighthouse, kept").content());
        long lost = history.publish(
                "lighthouse-lost", lighthouse("Lighthouse, lost").content());
        var first = steps.freeze(ALL);

        var renamed = lighthouse("Lighthouse, renamed")
                .countries("TUV", "NRU")
                .linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"), ElementKey.sdg("14.5"));
        history.addVersion(
                edited, 2, ActivityStatus.PUBLISHED, renamed.content(), Instant.parse("2026-06-01T00:00:00Z"));
        history.project(edited);
        history.withdraw(lost);
        long added =
                history.publish("lighthouse-new", lighthouse("Lighthouse, new").content());
        entries.accept(
                "lighthouse-entry",
                StocktakingHistory.project("Lighthouse", ElementKey.sdg("9.c"), ElementKey.wsis("C2")),
                Instant.parse("2026-06-01T00:00:00Z"));
        var second = steps.freeze(ALL);

        var frozen = comparisons.compare(first.id(), second.id(), ALL, Language.EN);
        assertThat(frozen.activityChanges())
                .containsExactly(
                        new ActivityChange(lost, "lighthouse-lost", Change.REMOVED, "Lighthouse, lost", null, Set.of()),
                        new ActivityChange(added, "lighthouse-new", Change.ADDED, null, "Lighthouse, new", Set.of()),
                        new ActivityChange(
                                edited,
                                "lighthouse-kept",
                                Change.CHANGED,
                                "Lighthouse, kept",
                                "Lighthouse, renamed",
                                Set.of(
                                        ActivityPart.TEXTS,
                                        ActivityPart.PLACES,
                                        ActivityPart.LINKS,
                                        ActivityPart.COUNTED_ELEMENTS)));
        assertThat(frozen.activities())
                .isEqualTo(new SnapshotComparison.Counts(first.activities(), second.activities(), 1, 1, 1));
        // Two of the new one, two of the lost one, one of the edited one.
        assertThat(frozen.links()).isEqualTo(new SnapshotComparison.Counts(first.links(), second.links(), 3, 2, 0));
        assertThat(frozen.entries())
                .isEqualTo(new SnapshotComparison.Counts(first.entries(), second.entries(), 1, 0, 0));
        assertThat(frozen.countries()).containsExactly(new CountryChange("NRU", nauru(first), nauru(first) + 1));
        assertThat(frozen.cells()).extracting(CellChange::line, CellChange::sdg).allSatisfy(cell -> assertThat(cell)
                .isNotNull());
        assertSameAsTheMatrices(frozen, first, second);

        var today = comparisons.compare(first.id(), null, ALL, Language.EN);
        assertThat(today.activityChanges()).isEqualTo(frozen.activityChanges());
        assertThat(today.countries()).isEqualTo(frozen.countries());
        assertThat(today.b().snapshot()).isNull();

        var back = comparisons.compare(second.id(), first.id(), ALL, Language.EN);
        assertThat(back.activities().added()).isEqualTo(frozen.activities().removed());
        assertThat(back.links().removed()).isEqualTo(frozen.links().added());

        var elsewhere =
                comparisons.compare(first.id(), second.id(), ALL.withSectors(Set.of(Sector.ITU_R)), Language.EN);
        assertThat(elsewhere.activities().differ()).isFalse();
        history.withdraw(edited);
        history.withdraw(added);
    }

    @Test
    void anotherCrosswalkIsADifferenceOfTheSameVersion() {
        try {
            jdbc.sql("DELETE FROM crosswalk WHERE relation = 'CONTRIBUTES_TO'").update();
            jdbc.sql("SELECT project_published(array_agg(id)) FROM published_activity")
                    .query(rs -> {});
            var today = comparisons.compare(before.id(), null, ALL, Language.EN);
            assertThat(today.activities().changed()).isPositive();
            assertThat(today.links().differ()).isFalse();
            assertThat(today.activityChanges())
                    .allSatisfy(c -> assertThat(c.parts()).containsExactly(ActivityPart.COUNTED_ELEMENTS));
        } finally {
            jdbc.sql("DELETE FROM reference_load").update();
        }
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> comparisons.compare(before.id(), before.id(), ALL, Language.EN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> comparisons.compare(before.id(), 999_999L, ALL, Language.EN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> comparisons.compare(999_999L, null, ALL, Language.EN));
    }

    private static Activities lighthouse(String title) {
        return Activities.draft().title(title).countries("TUV").linkedTo(ElementKey.sdg("9.c"), ElementKey.wsis("C2"));
    }

    private long nauru(Snapshot snapshot) {
        return coverage.getCoverage(ALL.withSnapshot(snapshot.id()), Language.EN).countries().stream()
                .filter(c -> c.iso3().equals("NRU"))
                .findFirst()
                .orElseThrow()
                .activities();
    }

    /** Every cell that is not listed is the same in both, every listed one differs. */
    private void assertSameAsTheMatrices(SnapshotComparison comparison, Snapshot a, Snapshot b) {
        var first = matrices.getMatrix(ALL.withSnapshot(a.id()), Matrix.Depth.GOAL, Language.EN);
        var second = matrices.getMatrix(ALL.withSnapshot(b.id()), Matrix.Depth.GOAL, Language.EN);
        for (var line : second.rows()) {
            for (var goal : second.columns()) {
                var was = first.cell(line.element(), goal.element());
                var is = second.cell(line.element(), goal.element());
                boolean differs = was.asserted() != is.asserted()
                        || was.activities() != is.activities()
                        || was.entries() != is.entries();
                assertThat(comparison.cells().stream()
                                .anyMatch(c -> c.line()
                                                .key()
                                                .equals(line.element().key())
                                        && c.sdg().key().equals(goal.element().key())))
                        .isEqualTo(differs);
            }
        }
        assertThat(comparison.cells()).isNotEmpty();
    }
}

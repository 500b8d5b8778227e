package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A profile is counted from one published state, also when another is published while it is counted. */
@WritingPostgisTest
class PlaceStateTest {

    private static final ActivityFilter OURS = ActivityFilter.all().withText("turaco");

    private final PlaceProfiles profiles;
    private final IndexedCoverageService coverage;
    private final CurrentIndex index;
    private final History history;

    PlaceStateTest(
            PlaceProfiles profiles,
            IndexedCoverageService coverage,
            CurrentIndex index,
            JdbcClient jdbc,
            JsonMapper json) {
        this.profiles = profiles;
        this.coverage = coverage;
        this.index = index;
        this.history = new History(jdbc, json);
    }

    @Test
    void coverageIsOfTheStateThatTheProfileReads() {
        var before = index.get();
        long id = history.publish(
                "turaco-radio",
                Activities.draft().title("Turaco radio").countries("TCD").content());
        try {
            var old = coverage.getCoverage(before, OURS, CoverageMeasure.ACTIVITIES, Language.EN);
            assertThat(old.revision()).isEqualTo(before.revision());
            assertThat(coverage.getCoverage(OURS, Language.EN).revision()).isGreaterThan(before.revision());
            assertThat(coverage.getCoverage(OURS, Language.EN).totals().activities())
                    .isEqualTo(1);
            var figures = profiles.getCountry("TCD", OURS, Language.EN);
            assertThat(figures.figures().reach().here()).isEqualTo(1);
            assertThat(figures.figures().latestYear()).isNotNull();
            assertThat(figures.figures().revision()).isGreaterThan(before.revision());
        } finally {
            history.withdraw(id);
        }
    }
}

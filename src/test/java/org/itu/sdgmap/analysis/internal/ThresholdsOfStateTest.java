package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.internal.FreezeSteps;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that is configured anew computes the rings of a snapshot as it did when that was frozen. */
@WritingPostgisTest
class ThresholdsOfStateTest {

    private final PastStates states;
    private final InvolvementThresholds configured;
    private final JdbcClient jdbc;
    private final FreezeSteps steps;

    ThresholdsOfStateTest(
            PastStates states,
            InvolvementThresholds configured,
            JdbcClient jdbc,
            Freezing freezing,
            Snapshots snapshots) {
        this.states = states;
        this.configured = configured;
        this.jdbc = jdbc;
        this.steps = new FreezeSteps(freezing, snapshots);
    }

    @Test
    void thresholdsAreThoseThatWereFrozen() {
        var snapshot = steps.freeze(ActivityFilter.all());
        var other = new InvolvementThresholds(0.5, 0.4, 0.3);
        var thresholds = new ThresholdsOfState(other, jdbc);

        var inside = ActivityFilter.all().withSnapshot(snapshot.id());
        InvolvementThresholds frozen = states.read(inside, index -> thresholds.get());
        InvolvementThresholds present = states.read(ActivityFilter.all(), index -> thresholds.get());
        assertThat(frozen).isEqualTo(configured);
        assertThat(present).isEqualTo(other);
    }
}

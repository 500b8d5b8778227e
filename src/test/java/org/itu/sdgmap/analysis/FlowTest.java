package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap._support.Activities;
import org.itu.sdgmap._support.History;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the flow does with links to elements that are no node of it. */
@WritingPostgisTest
class FlowTest {

    private final FlowService flows;
    private final FlowPlan plans;
    private final History history;

    FlowTest(FlowService flows, FlowPlan plans, JdbcClient jdbc, JsonMapper json) {
        this.flows = flows;
        this.plans = plans;
        this.history = new History(jdbc, json);
    }

    /** C7 as a whole is none of the 18 lines: half of the activity goes to "none recorded", which has to be a node. */
    @Test
    void whatNoNodeTakesGoesToNoneRecorded() {
        long id = history.publish(
                "flow-half",
                Activities.draft()
                        .title("Quagga telemetry")
                        .linkedTo(ElementKey.wsis("C2"), ElementKey.wsis("C7"), ElementKey.sdg("9.c"))
                        .content());
        try {
            var flow = flows.getFlow(
                    ActivityFilter.all().withText("quagga").withCounting(Counting.FRACTIONAL), "SP2024", Language.EN);
            assertThat(flow.total()).isEqualTo(1);
            var nodes = flow.nodes().stream().map(Flow.Node::id).collect(Collectors.toSet());
            assertThat(nodes).contains("ACTION_LINE:C2", "ACTION_LINE:");
            assertThat(flow.bands().stream().flatMap(b -> Stream.of(b.from(), b.to())))
                    .allMatch(nodes::contains);
            assertThat(flow.bands().stream()
                            .filter(b -> b.from().equals("ACTION_LINE:"))
                            .mapToDouble(Flow.Band::value)
                            .sum())
                    .isCloseTo(0.5, within(1e-6));
        } finally {
            history.withdraw(id);
        }
    }

    @Test
    void aPlanIsReadInAnySpellingAndOthersAreRefused() {
        assertThat(plans.parse(null)).isEqualTo("SP2024");
        assertThat(plans.parse(" sp2020 ")).isEqualTo("SP2020");
        assertThatThrownBy(() -> plans.parse("SDG"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("SP2016, SP2020, SP2024");
    }
}

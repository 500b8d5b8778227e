package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The rings of shares, and configurations that make no sense. */
class InvolvementThresholdsTest {

    private static final InvolvementThresholds USUAL = new InvolvementThresholds(0.15, 0.06, 0.02);

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);

    @EnableConfigurationProperties(InvolvementThresholds.class)
    static class Configured {}

    @ParameterizedTest(name = "a share of {0} is in ring {1}")
    @CsvSource({"1, 0", "0.15, 0", "0.149999, 1", "0.06, 1", "0.059999, 2", "0.02, 2", "0.019999, 3", "0, 3"})
    void thresholdBelongsToTheRingThatItOpens(double share, int ring) {
        assertThat(USUAL.ring(share)).isEqualTo(ring);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "0.06, 0.15, 0.02",
        "0.15, 0.15, 0.02",
        "0.15, 0.02, 0.06",
        "0.15, 0.06, 0.06",
        "0.15, 0.06, 0",
        "0.15, 0.06, -0.02",
        "1.5, 0.06, 0.02",
        "15, 6, 2",
        "NaN, 0.06, 0.02",
        "0.15, NaN, 0.02",
        "0.15, 0.06, NaN"
    })
    void thresholdsThatDoNotFallFromTheMiddleOutwardsAreRefused(double main, double key, double focus) {
        assertThatThrownBy(() -> new InvolvementThresholds(main, key, focus))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sdgmap.involvement")
                .hasMessageContaining("1 >= main-key-focus > key-focus > focus > 0")
                .hasMessageContaining("%s, %s, %s".formatted(main, key, focus));
    }

    @Test
    void withoutConfigurationTheUsualThresholdsHold() {
        application.run(context ->
                assertThat(context.getBean(InvolvementThresholds.class)).isEqualTo(USUAL));
    }

    @Test
    void configurationChangesTheRings() {
        application
                .withPropertyValues("sdgmap.involvement.main-key-focus=0.3", "sdgmap.involvement.focus=0.01")
                .run(context -> {
                    var thresholds = context.getBean(InvolvementThresholds.class);
                    assertThat(thresholds.ring(0.2)).isEqualTo(1);
                    assertThat(thresholds.ring(0.015)).isEqualTo(2);
                });
    }

    @Test
    void badConfigurationStopsTheStartAndSaysWhy() {
        application.withPropertyValues("sdgmap.involvement.key-focus=0.5").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("sdgmap.involvement: expected 1 >= main-key-focus > key-focus")
                .hasMessageContaining("0.15, 0.5, 0.02"));
    }
}

package org.itu.sdgmap.export.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentagesTest {

    @Test
    void thirdsTotal100() {
        var weights = new LinkedHashMap<String, Double>();
        weights.put("1", 1.0);
        weights.put("4", 1.0);
        weights.put("9", 1.0);

        assertThat(Percentages.of(weights).values())
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void oneIsAllOfIt() {
        assertThat(Percentages.of(Map.of("9", 0.2)).values()).containsExactly(new BigDecimal("100.00"));
    }

    /** Whatever the weights: the total is exact, nothing vanishes, and none is off by more than its hundredth of a part. */
    @Test
    void anyWeightsTotal100() {
        var random = new Random(41303);
        for (int round = 0; round < 500; round++) {
            var weights = new LinkedHashMap<Integer, Double>();
            int parts = 1 + random.nextInt(193);
            for (int i = 0; i < parts; i++) {
                weights.put(i, 0.01 + random.nextDouble() * 100);
            }
            double total = weights.values().stream().mapToDouble(w -> w).sum();

            var percentages = Percentages.of(weights);

            assertThat(percentages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            percentages.forEach((key, percentage) -> {
                assertThat(percentage).isGreaterThan(BigDecimal.ZERO);
                double exact = weights.getOrDefault(key, 0.0) / total * 100;
                assertThat(percentage.doubleValue()).isBetween(exact * (1 - parts / 10_000.0) - 0.01, exact + 0.0201);
            });
        }
    }
}

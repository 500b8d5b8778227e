package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares as percentages of two decimals that total exactly 100: each is rounded down, then those that lost most get the
 * hundredths that are left.
 */
final class Percentages {

    private static final long HUNDREDTHS = 10_000;

    private Percentages() {}

    /**
     * @param weights above 0
     * @return in the order of the weights; none is 0 as long as there are at most 10,000
     */
    static <K> Map<K, BigDecimal> of(Map<K, Double> weights) {
        double total = weights.values().stream().mapToDouble(w -> w).sum();
        var keys = List.copyOf(weights.keySet());
        var exact = new ArrayList<Double>();
        var whole = new ArrayList<Long>();
        long given = 0;
        // Everything has a hundredth, for 0 says that something is no part.
        long shared = HUNDREDTHS - keys.size();
        for (var key : keys) {
            double share = weights.getOrDefault(key, 0.0) / total * shared;
            exact.add(share);
            long floor = (long) Math.floor(share);
            whole.add(floor + 1);
            given += floor + 1;
        }
        var byLoss = new ArrayList<Integer>();
        for (int i = 0; i < keys.size(); i++) {
            byLoss.add(i);
        }
        byLoss.sort(Comparator.comparingDouble((Integer i) -> Math.floor(exact.get(i)) - exact.get(i)));
        for (int i = 0; given < HUNDREDTHS; i++, given++) {
            int index = byLoss.get(i % byLoss.size());
            whole.set(index, whole.get(index) + 1);
        }
        var percentages = new LinkedHashMap<K, BigDecimal>();
        for (int i = 0; i < keys.size(); i++) {
            percentages.put(keys.get(i), BigDecimal.valueOf(whole.get(i), 2));
        }
        return percentages;
    }
}

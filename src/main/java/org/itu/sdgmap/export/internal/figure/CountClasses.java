package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * At most five half-open classes of counts with round limits, each with a strength of colour.
 *
 * @param starts least count of each, rising
 * @see "frontend/sdg-rings/internal/shading.ts, which does the same in the browser"
 */
record CountClasses(List<Long> starts) {

    private static final int MOST = 5;
    private static final double WEAKEST = 0.16;

    CountClasses {
        starts = List.copyOf(starts);
    }

    /** No classes if nothing is counted. */
    static CountClasses upTo(long greatest) {
        var round = roundNumbersUpTo(greatest);
        if (round.isEmpty()) {
            return new CountClasses(List.of());
        }
        var starts = new ArrayList<Long>();
        starts.add(1L);
        starts.addAll(round.subList(Math.max(1, round.size() - MOST + 1), round.size()));
        return new CountClasses(starts);
    }

    /** 1, 2, 5, 10, 20, 50, ... up to the greatest count. */
    static List<Long> roundNumbersUpTo(long greatest) {
        var numbers = new ArrayList<Long>();
        for (long power = 1; power <= greatest; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power <= greatest) {
                    numbers.add(digit * power);
                }
            }
        }
        return numbers;
    }

    int size() {
        return starts.size();
    }

    /** Of a class, 0 to 1. */
    double strengthOf(int index) {
        return size() == 1 ? 1 : WEAKEST + (1 - WEAKEST) * index / (size() - 1);
    }

    /** Of a count above zero, 0 to 1. */
    double strength(long count) {
        for (int i = size() - 1; i >= 0; i--) {
            if (count >= starts.get(i)) {
                return strengthOf(i);
            }
        }
        return WEAKEST;
    }
}

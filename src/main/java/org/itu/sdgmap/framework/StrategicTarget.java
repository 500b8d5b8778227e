package org.itu.sdgmap.framework;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target of a strategic plan demands.
 *
 * @param figure null where the plan states none
 * @param unit in English, such as per cent of households
 * @param baselineYear year that the figure compares with
 */
public record StrategicTarget(
        @Nullable BigDecimal figure,
        String unit,
        Comparator comparator,
        @Nullable Integer baselineYear,
        @Nullable Integer deadlineYear) {

    public enum Comparator {
        AT_LEAST,
        AT_MOST,
        IMPROVE_BY,
        INCREASE_BY,
        REDUCE_BY,
        EQUALITY,
        MAJORITY,
        UNIVERSAL,
        QUALITATIVE
    }
}

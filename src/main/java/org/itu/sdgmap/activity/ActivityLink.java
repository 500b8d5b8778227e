package org.itu.sdgmap.activity;

import java.math.BigDecimal;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/**
 * An activity's tie to an element.
 *
 * @param weight percent of the activity within the framework, above 0 up to 100; null where all weights are absent
 */
public record ActivityLink(
        ElementKey element,
        Contribution contribution,
        @Nullable BigDecimal weight,
        @Nullable String rationale,
        @Nullable String evidenceUrl,
        MappingBasis mappingBasis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ActivityLink {
        if (weight != null && (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0)) {
            throw new InvalidValueException("weight", weight.toPlainString(), "a number above 0 and up to 100");
        }
    }
}

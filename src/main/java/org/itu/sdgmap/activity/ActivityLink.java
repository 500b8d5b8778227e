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

    /** Longest rationale, in characters. */
    public static final int MAX_RATIONALE = 1000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ActivityLink {
        if (weight != null && (weight.signum() <= 0 || weight.compareTo(HUNDRED) > 0)) {
            throw new InvalidValueException("weight", weight.toString(), "a number above 0 and up to 100");
        }
        if (weight != null && weight.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException("weight", weight.toString(), "at most two decimals");
        }
        if (rationale != null && rationale.length() > MAX_RATIONALE) {
            throw new InvalidValueException("rationale", rationale, "at most %d characters".formatted(MAX_RATIONALE));
        }
        if (evidenceUrl != null && !ActivityContent.isWebAddress(evidenceUrl)) {
            throw new InvalidValueException("evidence", evidenceUrl, "an address that begins with http:// or https://");
        }
    }
}

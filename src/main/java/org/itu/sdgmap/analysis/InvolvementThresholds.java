package org.itu.sdgmap.analysis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Least share of all link weight for the three inner rings, 0 to 1; what has less is in the outermost. ITU has
 * published no such thresholds: these are this tool's own, and shown with every figure that rests on them.
 *
 * @throws IllegalArgumentException at start, if they do not fall from the innermost ring outwards
 */
@ConfigurationProperties("sdgmap.involvement")
public record InvolvementThresholds(
        @DefaultValue("0.15") double mainKeyFocus,
        @DefaultValue("0.06") double keyFocus,
        @DefaultValue("0.02") double focus) {

    /** Sums of a million weights differ by less than this from what they would be without rounding. */
    private static final double ROUNDING = 1e-7;

    public InvolvementThresholds {
        if (!(mainKeyFocus <= 1 && mainKeyFocus > keyFocus && keyFocus > focus && focus > 0)) {
            throw new IllegalArgumentException(
                    "sdgmap.involvement: expected 1 >= main-key-focus > key-focus > focus > 0, but found %s, %s, %s"
                            .formatted(mainKeyFocus, keyFocus, focus));
        }
    }

    /**
     * The ring of a share, 0 for the innermost to 3.
     *
     * @param weightShare of all link weight, 0 to 1
     */
    public int ring(double weightShare) {
        double share = weightShare + ROUNDING;
        if (share >= mainKeyFocus) {
            return 0;
        }
        if (share >= keyFocus) {
            return 1;
        }
        return share >= focus ? 2 : 3;
    }
}

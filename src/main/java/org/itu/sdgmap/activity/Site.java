package org.itu.sdgmap.activity;

import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * An exact place of an activity.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 * @param country ISO alpha-3 code, null where the place lies in no country
 */
public record Site(
        @Nullable String name,
        double longitude,
        double latitude,
        @Nullable String country) {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 200;

    public Site {
        if (name != null && name.length() > MAX_NAME) {
            throw new InvalidValueException("site", name, "at most %d characters".formatted(MAX_NAME));
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new InvalidValueException("longitude", String.valueOf(longitude), "degrees from -180 to 180");
        }
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new InvalidValueException("latitude", String.valueOf(latitude), "degrees from -90 to 90");
        }
    }
}

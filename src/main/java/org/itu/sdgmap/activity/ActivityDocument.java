package org.itu.sdgmap.activity;

import org.itu.sdgmap.common.InvalidValueException;

/**
 * A paper or page about an activity.
 *
 * @param title 1 to 200 characters
 * @param url http or https
 */
public record ActivityDocument(String title, String url) {

    public static final int MAX_TITLE = 200;

    public ActivityDocument {
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new InvalidValueException("document", title, "1 to %d characters".formatted(MAX_TITLE));
        }
        if (!ActivityContent.isWebAddress(url)) {
            throw new InvalidValueException("document", url, "an address that begins with http:// or https://");
        }
    }
}

package org.itu.sdgmap.snapshot;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be frozen, and what it is called.
 *
 * @param label one line of 1 to {@value #LONGEST_LINE} characters
 * @param purpose one line of 1 to {@value #LONGEST_PURPOSE} characters
 * @param meeting at which the figures are shown; null for none
 * @param filter of what is frozen, and the day whose state it is
 * @param language in which words of the filter are read
 */
public record SnapshotRequest(
        String label, String purpose, @Nullable String meeting, ActivityFilter filter, Language language) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_PURPOSE = 1000;

    /** @throws InvalidValueException that names the field */
    public SnapshotRequest {
        label = required("label", label, LONGEST_LINE);
        purpose = required("purpose", purpose, LONGEST_PURPOSE);
        if (filter.snapshot() != null) {
            throw new InvalidValueException(
                    "snapshot", String.valueOf(filter.snapshot()), "none: what is frozen is not frozen again");
        }
        if (filter.instant() != null) {
            throw new InvalidValueException("asof", filter.instant().toString(), "a day, or none for this moment");
        }
        meeting = meeting == null || meeting.isBlank() ? null : required("meeting", meeting, LONGEST_LINE);
    }

    private static String required(String field, String text, int longest) {
        var line = text.strip();
        if (line.isEmpty() || line.length() > longest || !PlainText.isLine(line)) {
            throw new InvalidValueException(field, text, "one line of 1 to %d visible characters".formatted(longest));
        }
        return line;
    }
}

package org.itu.sdgmap.activity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.jspecify.annotations.Nullable;

/** Gathers what rules refuse while an activity is read, in the order of its fields. */
final class Problems {

    private final List<ActivityProblem> found = new ArrayList<>();

    List<ActivityProblem> list() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(String field, String value, ActivityRule rule) {
        add(field, value, rule, "");
    }

    void add(String field, String value, ActivityRule rule, String detail) {
        found.add(new ActivityProblem(field, value, rule, detail));
    }

    /** Refuses a cleaned text that is empty, too long or no text. */
    String required(String field, String cleaned, int longest) {
        if (cleaned.isEmpty()) {
            add(field, "", ActivityRule.MISSING);
        }
        return bounded(field, cleaned, longest);
    }

    /** The same for a text that may be empty. */
    String bounded(String field, String cleaned, int longest) {
        if (!TypedTexts.isText(cleaned)) {
            add(field, cleaned, ActivityRule.NOT_TEXT);
        }
        if (cleaned.length() > longest) {
            add(field, cleaned, ActivityRule.TOO_LONG, String.valueOf(longest));
        }
        return cleaned;
    }

    /** A value that has to be chosen. */
    <T> void requireChosen(String field, @Nullable T chosen) {
        if (chosen == null) {
            add(field, "", ActivityRule.MISSING);
        }
    }

    /** The address of a page; empty where none was entered or it is refused. */
    Optional<String> webAddress(String field, String typed) {
        var address = TypedTexts.line(typed);
        var scheme = address.indexOf("://");
        var written = scheme < 0
                ? address
                : address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!ActivityContent.isWebAddress(written) || !TypedTexts.isText(written)) {
            add(field, written, ActivityRule.NOT_A_WEB_ADDRESS);
            return Optional.empty();
        }
        return Optional.of(written);
    }

    void requireNumber(String field, int number, int most) {
        if (number > most) {
            add(field, String.valueOf(number), ActivityRule.TOO_MANY, String.valueOf(most));
        }
    }
}

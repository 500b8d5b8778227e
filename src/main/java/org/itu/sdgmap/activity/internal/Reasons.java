package org.itu.sdgmap.activity.internal;

import java.util.List;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.RefusedActivityException;

/** Words that explain an act, for the history. */
final class Reasons {

    private Reasons() {}

    /** @throws RefusedActivityException if the text is too long or no text */
    static String optional(String field, String typed, int longest) {
        var text = TypedTexts.lines(typed);
        if (text.length() > longest) {
            throw refused(field, text, ActivityRule.TOO_LONG, String.valueOf(longest));
        }
        if (!TypedTexts.isText(text)) {
            throw refused(field, text, ActivityRule.NOT_TEXT, "");
        }
        return text;
    }

    /** @throws RefusedActivityException if there is none, too, or it is too long or no text */
    static String required(String field, String typed, int longest) {
        var text = optional(field, typed, longest);
        if (text.isEmpty()) {
            throw refused(field, text, ActivityRule.MISSING, "");
        }
        return text;
    }

    private static RefusedActivityException refused(String field, String value, ActivityRule rule, String detail) {
        return new RefusedActivityException(List.of(new ActivityProblem(field, value, rule, detail)));
    }
}

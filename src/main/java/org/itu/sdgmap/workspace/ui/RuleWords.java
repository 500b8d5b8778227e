package org.itu.sdgmap.workspace.ui;

import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.ui.Texts;

/** Why a value of an activity is refused, in the reader's language. */
final class RuleWords {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{4,9}");

    private RuleWords() {}

    static String sentence(ActivityProblem problem) {
        return Texts.text(
                "activity.rule." + problem.rule().name(),
                switch (problem.rule()) {
                    case TOO_LONG, TOO_MANY -> number(problem.detail());
                    default -> problem.detail();
                });
    }

    private static String number(String detail) {
        return WHOLE_NUMBER.matcher(detail).matches() ? Texts.number(Long.parseLong(detail)) : detail;
    }
}

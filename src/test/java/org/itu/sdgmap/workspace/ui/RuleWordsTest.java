package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has its sentence in every language. */
class RuleWordsTest {

    private final Translations translations = new Translations();

    @ParameterizedTest
    @EnumSource(ActivityRule.class)
    void everyRuleHasASentenceOfItsOwnInEachLanguage(ActivityRule rule) {
        var english = sentence(Language.EN, rule, "10000");

        for (var language : Language.values()) {
            var sentence = sentence(language, rule, "10000");
            assertThat(sentence).isNotBlank().doesNotContain("{", "activity.rule");
            assertThat(language == Language.EN || !sentence.equals(english)).isTrue();
        }
    }

    private String sentence(Language language, ActivityRule rule, String detail) {
        return Texts.inLanguage(
                language, translations, () -> RuleWords.sentence(new ActivityProblem("title", "value", rule, detail)));
    }
}

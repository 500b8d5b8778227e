package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.PartnerNames;
import org.itu.sdgmap.activity.SimilarActivities;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the sample activities. */
@PostgisTest
class SimilarActivitiesTest {

    private final SimilarActivities similar;
    private final PartnerNames partners;

    SimilarActivitiesTest(SimilarActivities similar, PartnerNames partners) {
        this.similar = similar;
        this.partners = partners;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AI for Good Global Summit",
                "AI  for GOOD – Global Summit. ",
                "Ai for Good Globall Summit",
                "The AI for Good Summit, global"
            })
    void nearlyTheSameTitleIsANearDuplicate(String title) {
        var found = similar.list(title, "", Language.EN, null, 5);

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().slug()).isEqualTo("ai-for-good-global-summit");
        assertThat(found.getFirst().isNearDuplicate()).isTrue();
        assertThat(found.getFirst().links()).isNotEmpty();
    }

    @Test
    void theActivityThatIsChangedIsNotSimilarToItself() {
        assertThat(similar.list("AI for Good Global Summit", "", Language.EN, "ai-for-good-global-summit", 5))
                .noneMatch(s -> s.slug().equals("ai-for-good-global-summit"));
    }

    @Test
    void theMostSimilarComesFirstAndNothingBelowAThird() {
        var found = similar.list("Smart villages", "Connects villages and trains their people.", Language.EN, null, 10);

        assertThat(found).isNotEmpty();
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
        assertThat(found).allMatch(s -> s.similarity() >= 1.0 / 3 && s.similarity() <= 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "the of and", "' | & ! \\ : *", "O'Neill \\ \"x\" <-> y", "zzzqqq xxyyzz", "\0"})
    void whateverIsTypedIsAnswered(String title) {
        assertThat(similar.list(title, title, Language.EN, null, 5)).isNotNull();
    }

    @Test
    void partnersAreFoundByTheBeginningOfAnyWordWithoutAccentsAndTheMostUsedFirst() {
        assertThat(partners.suggest("unic", 5)).contains("UNICEF");
        assertThat(partners.suggest("", 3)).hasSize(3);
        assertThat(partners.suggest("o'Nothing of the kind", 3)).isEmpty();
        assertThat(partners.suggest("habit", 5)).contains("UN-Habitat");
    }
}

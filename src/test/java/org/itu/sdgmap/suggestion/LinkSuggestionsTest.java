package org.itu.sdgmap.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.suggestion.SuggestedLink.LinkedBySimilar;
import org.itu.sdgmap.suggestion.SuggestedLink.NamedInText;
import org.itu.sdgmap.suggestion.SuggestedLink.Reason;
import org.itu.sdgmap.suggestion.SuggestedLink.SimilarTitle;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByCrosswalk;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByMatrix;
import org.junit.jupiter.api.Test;

/** Against the sample activities and the real matrix and crosswalk. */
@PostgisTest
class LinkSuggestionsTest {

    private static final int ALL = 500;

    private final LinkSuggestions suggestions;

    LinkSuggestionsTest(LinkSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Test
    void anApplicationOfC7SuggestsTheTargetsThatTheMatrixTiesToIt() {
        var line = ElementKey.wsis("C7.e-environment");

        var found = suggestions.list(Drafts.of("", "", line), null, ALL);

        assertThat(reasons(found, ElementKey.sdg("9.4"))).containsExactly(new TiedByMatrix(line));
        assertThat(reasons(found, ElementKey.sdg("11.6"))).contains(new TiedByMatrix(line));
        assertThat(found).noneMatch(s -> s.element().equals(line));
    }

    @Test
    void aTargetSuggestsTheLinesOfTheMatrixAndTheStrategicElementsOfTheCrosswalk() {
        var target = ElementKey.sdg("9.c");

        var found = suggestions.list(Drafts.of("", "", target), null, ALL);

        assertThat(found)
                .anyMatch(s ->
                        s.element().equals(ElementKey.wsis("C2")) && s.reasons().contains(new TiedByMatrix(target)));
        assertThat(found)
                .anyMatch(s ->
                        s.element().framework().equals("SP2024") && s.reasons().contains(new TiedByCrosswalk(target)));
        assertThat(found).noneMatch(s -> s.element().equals(ElementKey.sdg("SDG9")));
    }

    @Test
    void plansThatWereNotInForceWhileItRanAreNotSuggested() {
        var found = suggestions.list(Drafts.of("", "", ElementKey.sdg("9.c")), null, ALL);

        assertThat(found).noneMatch(s -> s.element().framework().equals("SP2016"));
    }

    @Test
    void linksOfSimilarActivitiesAreSuggestedWithTheirTitles() {
        var draft = Drafts.of(
                "Digital Transformation Centres in Ghana",
                "Trains citizens in digital skills in community centres across the country.");

        var found = suggestions.list(draft, null, 12);

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().reasons().getFirst()).isInstanceOfSatisfying(LinkedBySimilar.class, s -> {
            assertThat(s.activities())
                    .extracting(SimilarTitle::slug)
                    .contains("boosting-digital-skills-in-ghana-through-digital");
            assertThat(s.having()).isBetween(1, s.resembling());
        });
        assertThat(found).anyMatch(s -> s.element().equals(ElementKey.sdg("4.4")));
    }

    @Test
    void whatTheTextNamesComesFirst() {
        var found = suggestions.list(Drafts.of("Mobile e-health for SDG 3.8", "Serves Action Line C5."), null, 3);

        assertThat(found)
                .extracting(SuggestedLink::element)
                .containsExactlyInAnyOrder(
                        ElementKey.sdg("3.8"), ElementKey.wsis("C5"), ElementKey.wsis("C7.e-health"));
        assertThat(found).allMatch(s -> s.reasons().getFirst() instanceof NamedInText);
    }

    @Test
    void neitherC7NorWhatIsLinkedNorItsGoalIsSuggested() {
        var found = suggestions.list(
                Drafts.of("C7 applications and SDG 9", "", ElementKey.sdg("9.c"), ElementKey.wsis("C7.e-health")),
                null,
                ALL);

        assertThat(found)
                .extracting(SuggestedLink::element)
                .doesNotContain(
                        ElementKey.wsis("C7"),
                        ElementKey.sdg("SDG9"),
                        ElementKey.sdg("9.c"),
                        ElementKey.wsis("C7.e-health"));
    }

    @Test
    void anEmptyDraftHasNoSuggestions() {
        assertThat(suggestions.list(Drafts.of("", ""), null, ALL)).isEmpty();
    }

    private static List<Reason> reasons(List<SuggestedLink> found, ElementKey element) {
        return found.stream()
                .filter(s -> s.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not suggested"))
                .reasons();
    }
}

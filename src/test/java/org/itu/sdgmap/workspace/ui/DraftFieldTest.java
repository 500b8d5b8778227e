package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.Translation;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two versions of a draft held against each other. */
class DraftFieldTest {

    private static final DraftContent ONE =
            Drafts.of("Centres", "Trains.", ElementKey.sdg("4.4"), ElementKey.sdg("9.c"));

    /** Differs from the first in every field. */
    private static final DraftContent OTHER = with(DraftParts.nothing(Language.FR, null), parts -> {
        parts.title = "Other";
        parts.translations = Map.of(Language.ES, new Translation("t", "d"));
        parts.url = "https://www.itu.int";
        parts.source = "report";
        parts.scope = Scope.SITE;
        parts.countries = List.of("TGO", "GHA");
        parts.regions = List.of("AFRICA");
        parts.sites = List.of(new DraftContent.DraftSite("Lomé", 1.22, 6.13, "TGO", false));
        parts.partners = List.of("Government");
        parts.links = List.of(Drafts.link("SDG:9.c", "40"), Drafts.link("WSIS:C4", ""));
        parts.results = List.of(new DraftContent.DraftResult("trained", "10", "people", ""));
        parts.documents = List.of(new DraftContent.DraftDocument("Report", "https://www.itu.int/r"));
        parts.resolutions = List.of("Resolution 37");
    });

    private static DraftContent with(DraftContent content, Consumer<DraftParts> change) {
        var parts = new DraftParts(content);
        change.accept(parts);
        return parts.content();
    }

    @ParameterizedTest
    @EnumSource(DraftField.class)
    void aFieldIsTakenOverAloneAndBothSidesThenAgreeInIt(DraftField field) {
        assertThat(field.isSame(ONE, OTHER)).isFalse();

        var taken = field.take(ONE, OTHER);

        assertThat(field.isSame(taken, OTHER)).isTrue();
        assertThat(DraftField.listDifferences(ONE, taken)).containsExactly(field);
    }

    @Test
    void takingEveryDifferenceGivesTheOtherVersion() {
        var content = ONE;
        for (var field : DraftField.listDifferences(ONE, OTHER)) {
            content = field.take(content, OTHER);
        }

        assertThat(content).isEqualTo(OTHER);
    }

    @Test
    void joinedListsHoldTheEntriesOfBothAndMineWhereBothHaveOne() {
        var joined = DraftField.LINKS.join(ONE, OTHER);

        assertThat(joined.links())
                .extracting(l -> l.element().toString(), DraftContent.DraftLink::weight)
                .containsExactly(tuple("SDG:4.4", ""), tuple("SDG:9.c", ""), tuple("WSIS:C4", ""));
        assertThat(DraftField.COUNTRIES.join(ONE, OTHER).countries()).containsExactly("GHA", "TGO");
        assertThat(DraftField.TITLE.canBeJoined()).isFalse();
    }

    @Test
    void translationsAreJoinedByLanguage() {
        var mine = with(ONE, p -> p.translations = Map.of(Language.FR, new Translation("Centres", "Forme.")));

        assertThat(DraftField.TRANSLATIONS.join(mine, OTHER).translations()).containsOnlyKeys(Language.FR, Language.ES);
    }
}

package org.itu.sdgmap.stocktaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.stocktaking.StocktakingLink.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StocktakingContentTest {

    private static final StocktakingLink C2 = new StocktakingLink(ElementKey.wsis("C2"), Basis.STATED);

    @Test
    void aSoundEntryIsTakenAndEachCountryOnce() {
        var content = content("Title", "Text", "Ministry", 2020, "https://example.org", List.of(C2), List.of());
        assertThat(content.countries()).containsExactly("KEN", "UGA");
        assertThat(content.links()).containsExactly(C2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        ' '   | Text | Ministry | 2020 | none                | title ' ' is not valid: expected 1 to 300 characters, not 1
        Title | ''   | Ministry | 2020 | none                | description '' is not valid: expected 1 to 10000
        Title | Text | ''       | 2020 | none                | organisation '' is not valid: expected 1 to 300
        Title | Text | Ministry | 1899 | none                | year '1899' is not valid: expected a year from 1900 to 2100
        Title | Text | Ministry | 2101 | none                | year '2101' is not valid
        Title | Text | Ministry | none | javascript:alert(1) | url 'javascript:alert(1)' is not valid: expected an address
        """)
    void aWrongValueIsRefusedByFieldAndValue(
            String title,
            String description,
            String organisation,
            @Nullable Integer year,
            @Nullable String url,
            String message) {
        assertThatThrownBy(() -> content(title, description, organisation, year, url, List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anElementIsLinkedOnceWhateverItsBasis() {
        var again = new StocktakingLink(C2.element(), Basis.EDITOR);
        assertThatThrownBy(() -> content("Title", "Text", "Ministry", null, null, List.of(C2, again), List.of()))
                .hasMessageContaining("links '[WSIS:C2, WSIS:C2]'")
                .hasMessageContaining("each element once");
    }

    @Test
    void whatIsLinkedIsNotSuggestedToo() {
        assertThatThrownBy(() ->
                        content("Title", "Text", "Ministry", null, null, List.of(C2), List.of(ElementKey.wsis("C2"))))
                .hasMessageContaining("suggestions 'WSIS:C2'");
    }

    private static StocktakingContent content(
            String title,
            String description,
            String organisation,
            @Nullable Integer year,
            @Nullable String url,
            List<StocktakingLink> links,
            List<ElementKey> suggestions) {
        return new StocktakingContent(
                title,
                description,
                Language.EN,
                organisation,
                null,
                List.of("KEN", "UGA", "KEN"),
                year,
                url,
                null,
                links,
                suggestions,
                "test",
                null);
    }
}

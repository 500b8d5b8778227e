package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Digital Transformation Centres in Ghana | digital-transformation-centres-in-ghana",
                "Women's access: 5G & IMT-2020!          | womens-access-5g-imt-2020",
                "Éducation numérique à l’école           | education-numerique-a-lecole",
                "Цифровые центры                         | cifrovye-centry",
                "农村互联网                                | nong-cun-hu-lian-wang",
                "Straße, Øresund, Łódź                   | strasse-oresund-lodz",
                "???                                     | activity",
                "--a--                                   | a"
            })
    void titlesOfAnyScriptBecomeLatinLetters(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مراكز التحول الرقمي في غانا", "हिन्दी", "ไทย", "ქართული", "😀 emoji", "ǅ Ǆ ǆ", "ΑΒΓ"})
    void everySlugIsAsTheDatabaseWantsIt(String title) {
        assertThat(Slugs.of(title)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void longTitlesAreCutBetweenWords() {
        assertThat(Slugs.of("connect ".repeat(30)))
                .hasSizeLessThanOrEqualTo(110)
                .endsWith("-connect");
        assertThat(Slugs.of("x".repeat(300))).hasSize(110);
        assertThat(Slugs.candidates("a").limit(3)).containsExactly("a", "a-2", "a-3");
    }
}

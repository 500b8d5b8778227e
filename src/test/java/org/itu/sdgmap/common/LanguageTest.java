package org.itu.sdgmap.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"en-GB, EN", "fr-CA, FR", "es-419, ES", "ru, RU", "zh-Hant-TW, ZH", "ar-EG, AR", "de, EN", "'', EN"})
    void aLocaleIsServedInItsUnLanguageOrInEnglish(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"en, EN", "FR, FR", "' zh ', ZH"})
    void aLanguageIsFoundByItsCode(String code, Language language) {
        assertThat(Language.getByCode(code)).isEqualTo(language);
    }

    @Test
    void anUnknownCodeIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Language.getByCode("de"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("language 'de' is not valid: expected en, fr, es, ru, zh or ar");
    }

    @Test
    void aLocalizedTextFallsBackToEnglish() {
        var text = new LocalizedText(Map.of(Language.EN, "Goal", Language.FR, "Objectif"));
        assertThat(text.in(Language.FR)).isEqualTo("Objectif");
        assertThat(text.in(Language.RU)).isEqualTo("Goal");
    }

    @Test
    void aLocalizedTextNeedsEnglish() {
        var french = new EnumMap<>(Map.of(Language.FR, "Objectif"));
        assertThatThrownBy(() -> new LocalizedText(french)).hasMessageContaining("needs English");
    }

    @Test
    void aLongRefusedValueIsCut() {
        var refused = new InvalidValueException("q", "x".repeat(5000), "less");
        assertThat(refused.value()).hasSize(101).endsWith("…");
        assertThat(refused).message().hasSizeLessThan(200);
    }
}

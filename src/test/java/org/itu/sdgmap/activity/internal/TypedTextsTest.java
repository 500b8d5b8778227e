package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and numbers as people type them. */
class TypedTextsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  Smart  Villages ,Smart Villages",
                "Smart Villages ,Smart Villages",
                " Smart Villages,Smart Villages",
                "Smart\tVillages,Smart Villages",
                "Écoles à Genève,Écoles à Genève",
                "Smart\u00A0Villages\u202F,Smart Villages",
                "Sm\u00ADart\u200B Villages\u200E,Smart Villages",
                "\u202ESmart\u202C,Smart",
                "Cafe\u0301,Café",
                "نيم\u200Cفاصله,نيم\u200Cفاصله",
                "Smart\u200D Villages,Smart Villages",
                "农村\u3000互联,农村 互联"
            })
    void aTextOfOneLineLosesWhatNobodySees(String typed, String kept) {
        assertThat(TypedTexts.line(typed)).isEqualTo(kept);
    }

    @Test
    void aTextOfSeveralLinesKeepsItsParagraphs() {
        assertThat(TypedTexts.line("\uFEFFSmart\r\nVillages\n")).isEqualTo("Smart Villages");
        assertThat(TypedTexts.lines(" One \r\n two\t three \r\r\n\n\n\u2029Four\u00A0 "))
                .isEqualTo("One\ntwo three\n\nFour");
    }

    @ParameterizedTest
    @CsvSource({"Smart, true", "'a\u0007b', false", "'a\uFFFEb', false", "'a\uD800b', false", "'a\u0085b', false"})
    void controlCharactersAreNoText(String text, boolean isText) {
        assertThat(TypedTexts.isText(text)).isEqualTo(isText);
    }

    @Test
    void whatTheDatabaseCannotKeepIsLeftOut() {
        assertThat(TypedTexts.storable("a\u0000b\uD800c😀\u0007")).isEqualTo("abc😀\u0007");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024, 2024",
                "' 2024 ', 2024",
                "٢٠٢٤, 2024",
                "۲۰۲۴, 2024",
                "２０２４, 2024",
                "1865, 1865",
                "2100, 2100",
                "1864, -",
                "2101, -",
                "24, -",
                "'', -",
                "2024-25, -",
                "20245, -",
                "since 2024, -",
                "-2024, -"
            })
    void yearsAreReadInTheDigitsOfAnyScript(String typed, @Nullable Integer year) {
        assertThat(TypedNumbers.year(typed)).isEqualTo(Optional.ofNullable(year));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "60, 60",
                "60%, 60",
                "60 %, 60",
                "'33,33', 33.33",
                "33.33 %, 33.33",
                "٣٣٫٥٪, 33.5",
                "100, 100",
                "100.00, 100",
                "0.01, 0.01",
                "60.0, 60",
                "0, -",
                "0.00, -",
                "100.01, -",
                "101, -",
                "-5, -",
                "33.333, -",
                "sixty, -",
                "60 %%, -",
                "6e1, -",
                "'1,000', -",
                "'', -"
            })
    void weightsAreReadWithCommaOrPointAndWithOrWithoutTheSign(String typed, @Nullable BigDecimal weight) {
        assertThat(TypedNumbers.weight(typed)).isEqualTo(Optional.ofNullable(weight));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "22000, 22000",
                "'22,000', 22000",
                "22 000, 22000",
                "22'000, 22000",
                "22’000, 22000",
                "'1,234,567.5', 1234567.5",
                "'1.234.567,5', 1234567.5",
                "1.234.567, 1234567",
                "'1.234,5', 1234.5",
                "'1,5', 1.5",
                "1.5, 1.5",
                "1.125, 1.125",
                "'0,125', 0.125",
                "'22\u00A0000,5', 22000.5",
                "-3, -3",
                "−3.5, -3.5",
                "٢٢٬٠٠٠, 22000",
                "2.50, 2.5",
                "0, 0",
                "999999999999999, 999999999999999",
                "1000000000000000, -",
                "0.0000000000000001, -",
                "1e5, -",
                "many, -",
                "'1,23,4', -",
                "22 00, -",
                "'', -",
                "1..5, -",
                "'1,234,56', -"
            })
    void figuresAreReadHoweverThousandsAreSetApart(String typed, @Nullable BigDecimal figure) {
        assertThat(TypedNumbers.figure(typed)).isEqualTo(Optional.ofNullable(figure));
    }
}

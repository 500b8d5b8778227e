package org.itu.sdgmap.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n1", "＝1", "=HYPERLINK(\"x\")"})
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String attack) {
        assertThat(SafeText.cell(attack)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2", "SDG 9.1", "a = b", "健康", "", "E-health"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SafeText.cell(text)).isEqualTo(text);
    }

    @Test
    void charactersThatXmlForbidsAreDropped() {
        assertThat(SafeText.xml("a\u0000b\u000Bc\uFFFEd\uD83D\uDE00")).isEqualTo("abcd\uD83D\uDE00");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        var rows = List.of(List.of("x, \"y\"\nz", 1.50));

        assertThat(new String(CsvFile.write(List.of("a", "b"), rows), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n\"x, \"\"y\"\"\nz\",1.5\r\n");
    }
}

package org.itu.sdgmap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementCodesTest {

    @ParameterizedTest
    @CsvSource({
        "9, SDG9",
        "SDG9, SDG9",
        "SDG 9, SDG9",
        "sdg17, SDG17",
        "' 4 ', SDG4",
        "9.c, 9.c",
        "9.C, 9.c",
        "SDG 9.c, 9.c",
        "17.8, 17.8",
        "17.18, 17.18",
        "4.4.1, 4.4.1",
        "5.B.1, 5.b.1"
    })
    void spellingsOfAGoalTargetOrIndicatorAreOneCode(String spelling, String code) {
        assertThat(ElementCodes.parseSdg(spelling)).contains(ElementKey.sdg(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "09", "9.", ".c", "9..c", "9.c.1.2", "123", "SDG", "C2", "9c", "9;c", "９"})
    void whatIsNoSdgCodeIsNone(String text) {
        assertThat(ElementCodes.parseSdg(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C2, C2",
        "c11, C11",
        "' C5 ', C5",
        "C7-HEALTH, C7.e-health",
        "C7-health, C7.e-health",
        "C7.e-health, C7.e-health",
        "C7 e-health, C7.e-health",
        "C7.E-HEALTH, C7.e-health",
        "C7-GOV, C7.e-government",
        "C7.e-government, C7.e-government",
        "C7-BUS, C7.e-business",
        "C7-LEARN, C7.e-learning",
        "C7 e-learning, C7.e-learning",
        "C7-EMPLOY, C7.e-employment",
        "C7-ENV, C7.e-environment",
        "C7-AGRI, C7.e-agriculture",
        "C7-SCI, C7.e-science",
        "C7, C7"
    })
    void spellingsOfAnActionLineAreOneCode(String spelling, String code) {
        assertThat(ElementCodes.parseActionLine(spelling)).contains(ElementKey.wsis(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C0", "C12", "C7-", "C7-SPORT", "C8-HEALTH", "HEALTH", "9", "C2.1"})
    void whatIsNoActionLineIsNone(String text) {
        assertThat(ElementCodes.parseActionLine(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SP2024:1, SP2024, 1",
        "SP2020-1, SP2020, 1",
        "sp2024:tp5.5, SP2024, TP5.5",
        "SP2020:R.1-a, SP2020, R.1-a",
        "sp2020-t.5-e, SP2020, T.5-e",
        "SP2020:R.1-A, SP2020, R.1-a",
        "SP2016:T.5, SP2016, T.5"
    })
    void strategicElementIsWrittenWithItsPlan(String spelling, String framework, String code) {
        assertThat(ElementCodes.parseStrategic(spelling)).contains(new ElementKey(framework, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "SP2024", "SP2024:", "SP1999:1", "SP2024 1", "SP2024:1 2", "XP2024:1"})
    void whatIsNoStrategicElementIsNone(String text) {
        assertThat(ElementCodes.parseStrategic(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SDG, SDG9, 9", "SDG, 9.c, 9.c", "WSIS, C7.e-health, C7-HEALTH", "WSIS, C2, C2", "SP2020, R.1-a, R.1-a"
    })
    void oneSpellingIsShown(String framework, String code, String shown) {
        assertThat(ElementCodes.display(new ElementKey(framework, code))).isEqualTo(shown);
    }
}

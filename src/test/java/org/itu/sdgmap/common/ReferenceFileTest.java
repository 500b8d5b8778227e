package org.itu.sdgmap.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFileTest {

    private static final ReferenceFile FILE = ReferenceFile.of("things.csv", """
            code,name,size,share,open,parts
            A,"First, of two",7,0.5,true,x; y ;;z
            B,"Two
            lines",,,,
            C,,seven,half,perhaps,
            """);

    private final Row first = FILE.rows().get(0);
    private final Row second = FILE.rows().get(1);
    private final Row third = FILE.rows().get(2);

    @Test
    void cellsAreReadInTheirKinds() {
        assertThat(first.text("name")).isEqualTo("First, of two");
        assertThat(first.integer("size")).isEqualTo(7);
        assertThat(first.decimal("share")).isEqualTo(0.5);
        assertThat(first.flag("open")).isTrue();
        assertThat(first.texts("parts")).containsExactly("x", "y", "z");
    }

    @Test
    void emptyCellsAreNothing() {
        assertThat(second.textOrNull("size")).isNull();
        assertThat(second.integerOrNull("size")).isNull();
        assertThat(second.flagOrNull("open")).isNull();
        assertThat(second.texts("parts")).isEmpty();
    }

    @Test
    void aRowIsNumberedByTheLineOnWhichItBegins() {
        assertThat(FILE.rows()).extracting(Row::number).containsExactly(2L, 3L, 5L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        size  | seven   | a whole number
        share | half    | a decimal number
        open  | perhaps | true or false
        """)
    void aCellOfTheWrongKindIsRefusedWithFileRowColumnAndValue(String column, String value, String expected) {
        assertThatThrownBy(() -> {
                    switch (column) {
                        case "size" -> third.integer(column);
                        case "share" -> third.decimal(column);
                        default -> third.flag(column);
                    }
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("things.csv, row 5, column %s: '%s' is not valid: expected %s", column, value, expected);
    }

    @Test
    void anEmptyCellThatNeedsAValueIsRefused() {
        assertThatThrownBy(() -> third.text("name"))
                .hasMessage("things.csv, row 5, column name: '' is not valid: expected a value");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> first.text("colour")).hasMessage("things.csv has no column 'colour'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> ReferenceFile.read("db/reference/none.csv"))
                .hasMessage("No reference file db/reference/none.csv");
    }

    @Test
    void theFailureOfOneRowNamesFileAndRowAndStopsTheRest() {
        var seen = new ArrayList<String>();
        assertThatThrownBy(() -> FILE.forEach(row -> {
                    seen.add(row.text("code"));
                    if (row.text("code").equals("B")) {
                        throw new IllegalStateException("outer", new IllegalStateException("a rule\n  is broken"));
                    }
                }))
                .hasMessage("things.csv, row 3 cannot be loaded: a rule is broken");
        assertThat(seen).containsExactly("A", "B");
    }

    @Test
    void theChecksumChangesWithTheContentOnly() {
        assertThat(ReferenceFile.of("a.csv", "x\n1\n").sha256())
                .isEqualTo(ReferenceFile.of("b.csv", "x\n1\n").sha256())
                .isNotEqualTo(ReferenceFile.of("a.csv", "x\n2\n").sha256());
    }
}

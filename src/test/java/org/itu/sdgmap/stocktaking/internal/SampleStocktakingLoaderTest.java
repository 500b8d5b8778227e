package org.itu.sdgmap.stocktaking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itu.sdgmap._support.StocktakingHistory;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@WritingPostgisTest
class SampleStocktakingLoaderTest {

    private static final String SOUND = """
        title,organisation,organisation_type,country,year,action_line,sdgs,description,source,confidence,recognition,\
        action_line_basis,sdgs_suggested
        Ätna & Co,Kenya Red,Civil society,KEN;UGA,2019,C7 e-health,3;SDG 5,Clinics share records.,Gazette,verified,,editor,3.d
        Second project,Kenya Blue,Academia,,2020,C2,,Radio for schools.,Gazette,verified,Nominee,source,
        """;

    private final SampleStocktakingLoader loader;
    private final StocktakingEntries entries;
    private final StocktakingHistory history;
    private final JdbcClient jdbc;

    SampleStocktakingLoaderTest(
            AutowireCapableBeanFactory beans, StocktakingEntries entries, JdbcClient jdbc, JsonMapper json) {
        this.loader = beans.createBean(SampleStocktakingLoader.class);
        this.entries = entries;
        this.history = new StocktakingHistory(jdbc, json);
        this.jdbc = jdbc;
    }

    @Test
    void aSecondStartLoadsNothingAgain() {
        int before = countEntries();
        loader.run(new DefaultApplicationArguments());
        assertThat(countEntries()).isEqualTo(before).isGreaterThanOrEqualTo(175);
    }

    @Test
    void aSoundFileIsLoadedInAnySpellingOfItsCodes() {
        loader.load(ReferenceFile.of("sound.csv", SOUND.replace("Ätna", "Málaga")));
        var first = entries.getEntry("sample-malaga-co-ken-2019");
        var second = entries.getEntry("sample-second-project-2020");
        try {
            assertThat(first.content().links())
                    .extracting(l -> l.element() + " " + l.basis())
                    .containsExactly("WSIS:C7.e-health EDITOR", "SDG:SDG3 STATED", "SDG:SDG5 STATED");
            assertThat(first.content().countries()).containsExactly("KEN", "UGA");
            assertThat(first.content().recognition()).isNull();
            assertThat(second.content().countries()).isEmpty();
        } finally {
            history.withdraw(first.id(), second.id());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ,,2020,C2,          | ,KEN1,2020,C2,      | country            | KEN1       | alpha-3
        ,,2020,C2,          | ,,soon,C2,          | year               | soon       | a whole number
        ,,2020,C2,          | ,,1820,C2,          | year               | 1820       | a year from 1900 to 2100
        ,,2020,C2,          | ,,2020,C12,         | action_line        | C12        | the code of an element
        ,,2020,C2,          | ,,2020,C2;C2,       | action_line, sdgs  | [WSIS:C2,  | each element once
        ,C2,,Radio          | ,C2,18,Radio        | sdgs               | 18         | the code of an element
        ,source,            | ,source,99.9        | sdgs_suggested     | 99.9       | the code of an element
        ,source,            | ,guess,             | action_line_basis  | guess      | source or editor
        ,Nominee,           | ,Gold,              | recognition        | Gold       | Winner, Champion
        ,Academia,          | ,School,            | organisation_type  | School     | Government, Civil society
        ,Radio for schools. | ,                   | description        | ''         | a value
        ,Gazette,verified,N | ,,verified,N        | source             | ''         | a value
        """)
    void aWrongCellIsRefusedWithRowColumnAndValueAndNothingIsLoaded(
            String sound, String wrong, String column, String value, String expected) {
        int before = countEntries();
        var at = SOUND.lastIndexOf(sound);
        assertThat(at).isGreaterThan(SOUND.indexOf("Second project"));
        var content = SOUND.substring(0, at) + wrong + SOUND.substring(at + sound.length());
        assertThatThrownBy(() -> loader.load(ReferenceFile.of("wrong.csv", content)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("wrong.csv, row 3, column %s:", column)
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
        assertThat(countEntries()).isEqualTo(before);
        assertThat(entries.findEntry("sample-atna-co-ken-2019")).isEmpty();
    }

    @Test
    void twoRowsThatAreOneAndTheSameAreRefused() {
        var lines = SOUND.lines().toList();
        var doubled = String.join("\n", lines.get(0), lines.get(1), lines.get(1).replace("Ätna & Co", "ATNA - co"));
        assertThatThrownBy(() -> loader.load(ReferenceFile.of("doubled.csv", doubled)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("doubled.csv, row 3, column title: 'ATNA - co'");
    }

    private int countEntries() {
        return jdbc.sql("SELECT count(*) FROM stocktaking_entry")
                .query(Integer.class)
                .single();
    }
}

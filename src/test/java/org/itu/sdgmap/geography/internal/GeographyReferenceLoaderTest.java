package org.itu.sdgmap.geography.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.ReferenceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@WritingPostgisTest
class GeographyReferenceLoaderTest {

    private static final List<String> TABLES = List.of(
            "country",
            "country_name",
            "country_group",
            "country_group_name",
            "country_group_member",
            "itu_office",
            "reference_load");

    private final GeographyReferenceLoader loader;
    private final JdbcClient jdbc;

    GeographyReferenceLoaderTest(GeographyReferenceLoader loader, JdbcClient jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        248 | FROM country
        194 | FROM country WHERE itu_status = 'MEMBER_STATE'
        193 | FROM country WHERE un_member
        248 | FROM (SELECT iso3 FROM country_name WHERE btrim(name) <> '' GROUP BY iso3 HAVING count(*) = 6) c
        16  | FROM itu_office
        1   | FROM itu_office WHERE office_type = 'HEADQUARTERS'
        6   | FROM itu_office WHERE office_type = 'REGIONAL_OFFICE'
        8   | FROM itu_office WHERE office_type = 'AREA_OFFICE'
        0   | FROM country WHERE NOT ST_Covers(ST_MakeEnvelope(-180, -90, 180, 90, 4326), location_4326)
        """)
    void tablesHoldWhatTheFilesSay(int expected, String from) {
        assertThat(jdbc.sql("SELECT count(*) " + from).query(Integer.class).single())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AFRICA, 44",
        "AMERICAS, 35",
        "ARAB_STATES, 21",
        "ASIA_PACIFIC, 39",
        "CIS, 9",
        "EUROPE, 46",
        "LLDC, 32",
        "SIDS, 37"
    })
    void groupHasItsMemberStates(String group, int members) {
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM country_group_member m JOIN country c USING (iso3)
                        WHERE group_code = :group AND itu_status = 'MEMBER_STATE'
                        """).param("group", group).query(Integer.class).single())
                .isEqualTo(members);
    }

    @Test
    void everyMemberStateIsInOneRegion() {
        assertThat(jdbc.sql("""
                        SELECT c.iso3 FROM country c
                        LEFT JOIN country_group_member m ON m.iso3 = c.iso3 AND m.group_code IN
                            (SELECT code FROM country_group WHERE kind = 'ITU_REGION')
                        WHERE c.itu_status = 'MEMBER_STATE'
                        GROUP BY c.iso3 HAVING count(m.group_code) <> 1
                        """).query(String.class).list()).isEmpty();
    }

    /** The group has lost and loses members by decision of the General Assembly. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-12, 46",
        "2023-12-13, 45",
        "2024-12-12, 45",
        "2024-12-13, 44",
        "2026-11-23, 44",
        "2026-11-24, 41",
        "2027-12-13, 40"
    })
    void leastDevelopedCountriesDependOnTheDay(LocalDate day, int members) {
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM country_group_member
                        WHERE group_code = 'LDC' AND (valid_from IS NULL OR valid_from <= :day)
                          AND (valid_to IS NULL OR :day < valid_to)
                        """).param("day", day).query(Integer.class).single())
                .isEqualTo(members);
    }

    @Test
    void membersOfTodayAreThoseWhoseTimeHasNotRunOut() {
        assertThat(jdbc.sql("SELECT count(*) FROM country_group_member_today WHERE group_code = 'LDC'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("""
                                SELECT count(*) FROM country_group_member
                                WHERE group_code = 'LDC' AND coalesce(valid_to, 'infinity') > now()::date
                                """).query(Integer.class).single());
    }

    @ParameterizedTest
    @CsvSource({"SIDS, 53", "LLDC, 32", "ECA, 54", "ECE, 56", "ECLAC, 60", "ESCAP, 62", "ESCWA, 21"})
    void groupHasItsMembersAndAssociates(String group, int members) {
        assertThat(jdbc.sql("SELECT count(*) FROM country_group_member WHERE group_code = :group")
                        .param("group", group)
                        .query(Integer.class)
                        .single())
                .isEqualTo(members);
    }

    @Test
    void aSecondStartLoadsNothingAgain() {
        var before = contents("reference_load");
        loader.run(new DefaultApplicationArguments());
        assertThat(contents("reference_load")).isEqualTo(before).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        countries   | AD,AND,020,    | AD,And,020,    | row 2  | iso3
        countries   | ,42.5078,      | ,north,        | row 2  | lat
        countries   | AE,ARE,784,    | AE,ARE,,       | row 3  | m49
        countries   | EUROPE,Europe,Southern Europe | ATLANTIS,Europe,Southern Europe | row 2 | group_code
        itu_offices | ,Geneva,CH,    | ,Geneva,XX,    | row 2  | country_iso2
        """)
    void aWrongCellIsRefusedWithFileRowAndColumnAndNothingIsHalfLoaded(
            String file, String sound, String wrong, String row, String column) {
        var before = contents();
        assertThatThrownBy(() -> loader.load(name -> name.equals(file)
                        ? broken(name, sound, wrong)
                        : ReferenceFile.read("db/reference/" + name + ".csv")))
                .hasMessageContaining("db/reference/" + file + ".csv")
                .hasMessageContaining(row)
                .hasMessageContaining(column);
        assertThat(contents()).isEqualTo(before);
    }

    private static ReferenceFile broken(String name, String sound, String wrong) {
        try {
            var path = "db/reference/" + name + ".csv";
            var content = Files.readString(Path.of(path), StandardCharsets.UTF_8);
            assertThat(content).contains(sound);
            return ReferenceFile.of(path, content.replaceFirst(Pattern.quote(sound), wrong));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> contents() {
        return TABLES.stream().map(this::contents).toList();
    }

    private List<String> contents(String table) {
        return jdbc.sql("SELECT t::text FROM %s t ORDER BY 1".formatted(table))
                .query(String.class)
                .list();
    }
}

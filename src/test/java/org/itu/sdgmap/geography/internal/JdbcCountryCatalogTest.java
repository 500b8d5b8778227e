package org.itu.sdgmap.geography.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@WritingPostgisTest
class JdbcCountryCatalogTest {

    private final JdbcClient jdbc;
    private final JdbcCountryCatalog catalog;

    JdbcCountryCatalogTest(JdbcClient jdbc, JdbcCountryCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    @ParameterizedTest
    @CsvSource({"KEN, KE, 404, Kenya, true", "CHE, CH, 756, Switzerland, true", "GRL, GL, 304, Greenland, false"})
    void aCountryHasItsCodesAndNames(String iso3, String iso2, String m49, String name, boolean member) {
        var country = catalog.getCountry(iso3);
        assertThat(country.iso2()).isEqualTo(iso2);
        assertThat(country.m49()).isEqualTo(m49);
        assertThat(country.name().in(Language.EN)).isEqualTo(name);
        assertThat(country.name().texts()).hasSize(6);
        assertThat(country.ituMember()).isEqualTo(member);
    }

    @Test
    void kenyaBelongsToItsGroups() {
        assertThat(catalog.getCountry("KEN").groups())
                .contains("AFRICA", "ECA", "M49_AFRICA", "M49_EASTERN_AFRICA")
                .doesNotContain("LDC", "LLDC", "SIDS", "EUROPE");
    }

    @Test
    void groupsHaveTheirKindAndNumber() {
        assertThat(catalog.getGroup("SIDS").kind()).isEqualTo(CountryGroup.Kind.SPECIAL);
        assertThat(catalog.getGroup("SIDS").memberCount()).isEqualTo(53);
        assertThat(catalog.getGroup("CIS").memberCount()).isEqualTo(9);
        assertThat(catalog.listGroups()).hasSize(43);
    }

    @Test
    void unknownCodesAreNamed() {
        assertThatThrownBy(() -> catalog.getCountry("XKX"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No country 'XKX'");
        assertThatThrownBy(() -> catalog.getGroup("G7"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No group of countries 'G7'");
        assertThat(catalog.findCountry("ken")).isEmpty();
    }

    @Test
    void aCountryThatLeavesAGroupIsOutOfItTheNextDayWithoutARestart() {
        var clock = new DayClock();
        var running = new JdbcCountryCatalog(jdbc, clock);
        assertThat(running.getCountry("TUV").groups()).contains("LDC");
        leaveLdc(LocalDate.of(2020, 1, 1));
        try {
            assertThat(running.getCountry("TUV").groups()).contains("LDC");
            clock.now = clock.now.plusSeconds(24 * 3600);
            assertThat(running.getCountry("TUV").groups()).doesNotContain("LDC");
        } finally {
            leaveLdc(null);
        }
    }

    @Test
    void theDayOfTheDatabaseIsThatOfTheClock() {
        assertThat(jdbc.sql("SHOW timezone").query(String.class).single()).isEqualTo("UTC");
    }

    private void leaveLdc(@Nullable LocalDate on) {
        jdbc.sql("UPDATE country_group_member SET valid_to = :on WHERE group_code = 'LDC' AND iso3 = 'TUV'")
                .param("on", on, java.sql.Types.DATE)
                .update();
    }

    private static final class DayClock extends Clock {

        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.itu.sdgmap.geography.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the catalogue at first use and keeps it until the reference data are loaded anew or the day ends: groups lose
 * and gain members at midnight, UTC.
 */
@Service
class JdbcCountryCatalog implements CountryCatalog {

    private static final String COUNTRIES = SqlFile.read("geography/countries.sql");
    private static final String GROUPS = SqlFile.read("geography/groups.sql");

    private static final int FROZEN_KEPT = 6;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Content> frozenContents =
            Caffeine.newBuilder().maximumSize(FROZEN_KEPT).build();
    private volatile @Nullable Content content;

    JdbcCountryCatalog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Country> listCountries() {
        return List.copyOf(content().countries.values());
    }

    @Override
    public Optional<Country> findCountry(String iso3) {
        return Optional.ofNullable(content().countries.get(iso3));
    }

    @Override
    public Country getCountry(String iso3) {
        return findCountry(iso3).orElseThrow(() -> new NotFoundException("country", iso3));
    }

    @Override
    public List<CountryGroup> listGroups() {
        return List.copyOf(content().groups.values());
    }

    @Override
    public CountryGroup getGroup(String code) {
        return findGroup(code).orElseThrow(() -> new NotFoundException("group of countries", code));
    }

    @Override
    public Optional<CountryGroup> findGroup(String code) {
        return Optional.ofNullable(content().groups.get(code));
    }

    void forget() {
        content = null;
    }

    private Content content() {
        var frozen = FrozenScope.find();
        if (frozen.isPresent()) {
            // In the transaction at hand, which finds the frozen tables first.
            return frozenContents.get(
                    frozen.get().schema(), schema -> load(frozen.get().day()));
        }
        var known = content;
        var today = LocalDate.now(clock);
        if (known == null || !known.day().equals(today)) {
            known = load(today);
            content = known;
        }
        return known;
    }

    private Content load(LocalDate day) {
        var countries = new LinkedHashMap<String, Country>();
        jdbc.sql(COUNTRIES).query(rs -> {
            countries.put(
                    rs.getString("iso3"),
                    new Country(
                            rs.getString("iso3"),
                            rs.getString("iso2"),
                            rs.getString("m49"),
                            names(
                                    rs.getArray("languages").getArray(),
                                    rs.getArray("names").getArray()),
                            rs.getString("itu_status").equals("MEMBER_STATE"),
                            rs.getDouble("longitude"),
                            rs.getDouble("latitude"),
                            Set.of((String[]) rs.getArray("groups").getArray())));
        });
        var groups = new LinkedHashMap<String, CountryGroup>();
        jdbc.sql(GROUPS).query(rs -> {
            groups.put(
                    rs.getString("code"),
                    new CountryGroup(
                            rs.getString("code"),
                            CountryGroup.Kind.valueOf(rs.getString("kind")),
                            names(
                                    rs.getArray("languages").getArray(),
                                    rs.getArray("names").getArray()),
                            rs.getInt("member_count")));
        });
        return new Content(day, countries, groups);
    }

    private static LocalizedText names(Object languages, Object names) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (int i = 0; i < ((String[]) languages).length; i++) {
            texts.put(Language.findByCode(((String[]) languages)[i]).orElseThrow(), ((String[]) names)[i]);
        }
        return new LocalizedText(texts);
    }

    private record Content(LocalDate day, Map<String, Country> countries, Map<String, CountryGroup> groups) {}
}

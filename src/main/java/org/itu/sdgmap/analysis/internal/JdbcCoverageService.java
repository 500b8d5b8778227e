package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.HashMap;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.Coverage.CountryCoverage;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JdbcCoverageService implements CoverageService {

    private static final String BY_COUNTRY = SqlFile.read("analysis/coverage_by_country.sql");
    private static final String TOTALS = SqlFile.read("analysis/totals.sql");

    private final FilterSql filters;
    private final CountryCatalog countries;
    private final PublicationRevision revision;
    private final AnswerCache cache;

    JdbcCoverageService(FilterSql filters, CountryCatalog countries, PublicationRevision revision, AnswerCache cache) {
        this.filters = filters;
        this.countries = countries;
        this.revision = revision;
        this.cache = cache;
    }

    @Override
    public Coverage getCoverage(ActivityFilter filter, Language language) {
        long now = revision.current();
        return cache.get(Coverage.class, "", filter, language, now, () -> count(filter, language, now));
    }

    @Override
    public long currentRevision() {
        return revision.current();
    }

    private Coverage count(ActivityFilter filter, Language language, long now) {
        var counted = new HashMap<String, CountryCoverage>();
        filters.statement(BY_COUNTRY, filter, language)
                .query((rs, row) -> new CountryCoverage(
                        rs.getString("iso3"),
                        State.VALUE,
                        rs.getLong("activities"),
                        rs.getLong("sites"),
                        rs.getObject("latest_year", Integer.class)))
                .list()
                .forEach(c -> counted.put(c.iso3(), c));
        var chosen = filters.chosenCountries(filter);
        var rows = new ArrayList<CountryCoverage>();
        for (var country : countries.listCountries()) {
            var none = chosen.isPresent() && !chosen.get().contains(country.iso3())
                    ? State.NOT_APPLICABLE
                    : country.ituMember() ? State.ZERO : State.NO_DATA;
            rows.add(counted.getOrDefault(country.iso3(), new CountryCoverage(country.iso3(), none, 0, 0, null)));
        }
        var totals = filters.statement(TOTALS, filter, language)
                .query((rs, row) -> new Coverage.Totals(
                        rs.getLong("activities"),
                        counted.size(),
                        rs.getLong("country_specific"),
                        rs.getLong("regional"),
                        rs.getLong("global")))
                .single();
        return new Coverage(now, totals, rows);
    }
}

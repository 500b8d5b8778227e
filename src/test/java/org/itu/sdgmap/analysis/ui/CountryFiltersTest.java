package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.junit.jupiter.api.Test;

class CountryFiltersTest {

    @Test
    void mapCountsSitesAndCountriesOnly() {
        var filter = CountryFilters.in("KEN", ActivityFilter.all()).orElseThrow();

        assertThat(filter.countries()).containsExactly("KEN");
        assertThat(filter.scopes()).containsExactlyInAnyOrder(Scope.SITE, Scope.COUNTRY);
    }

    @Test
    void choiceOfScopesIsKept() {
        var filter = ActivityFilter.all().withScopes(Set.of(Scope.SITE, Scope.GLOBAL));

        assertThat(CountryFilters.in("KEN", filter).orElseThrow().scopes()).containsExactly(Scope.SITE);
    }

    @Test
    void worldwideActivitiesAloneHaveNoCountry() {
        assertThat(CountryFilters.in("KEN", ActivityFilter.all().withScopes(Set.of(Scope.GLOBAL))))
                .isEmpty();
    }
}

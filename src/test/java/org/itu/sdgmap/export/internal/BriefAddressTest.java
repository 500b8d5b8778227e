package org.itu.sdgmap.export.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.BriefFormat;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Translations;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A brief says where its figures can be seen again: the same page under the same filter, of the same day. */
@PostgisTest
class BriefAddressTest {

    private final WrittenPlaceBriefs briefs;

    BriefAddressTest(
            PlaceProfiles profiles,
            RingsService rings,
            ActivitySearch search,
            CountryCatalog countries,
            FilterDescription words,
            PublishedState state,
            Translations translations) {
        this.briefs = new WrittenPlaceBriefs(
                profiles, rings, search, countries, words, state, translations, "https://sdgmap.example/");
    }

    @Test
    void theAddressKeepsTheFilterAndTheDay() {
        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)).withAsOf(LocalDate.of(2026, 11, 1));

        assertThat(notes("NER", filter))
                .contains("https://sdgmap.example/countries/NER?sector=ITU-D&asof=2026-11-01")
                .contains("State at the end of")
                .contains("(UTC)");
        assertThat(notes("NER", ActivityFilter.all()))
                .contains("https://sdgmap.example/countries/NER")
                .doesNotContain("countries/NER?")
                .doesNotContain("State at the end of");
    }

    private String notes(String iso3, ActivityFilter filter) {
        var file = briefs.ofCountry(BriefFormat.HTML, iso3, filter, Language.EN);
        return Jsoup.parse(new String(file.content(), StandardCharsets.UTF_8))
                .select(".notes")
                .text();
    }
}

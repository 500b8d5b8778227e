package org.itu.sdgmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Briefs, read back, against the figures of the service. */
@PostgisTest
class PlaceBriefsTest {

    private final PlaceBriefs briefs;
    private final PlaceProfiles profiles;
    private final CountryCatalog countries;

    PlaceBriefsTest(PlaceBriefs briefs, PlaceProfiles profiles, CountryCatalog countries) {
        this.briefs = briefs;
        this.profiles = profiles;
        this.countries = countries;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSpeaksTheReadersLanguageAndNeedsNothingElse(Language language) {
        var page = page("NER", ActivityFilter.all(), language);
        assertThat(page.child(0).attr("lang")).isEqualTo(language.code());
        assertThat(page.child(0).attr("dir")).isEqualTo(language.rightToLeft() ? "rtl" : "ltr");
        assertThat(page.select("h1").text())
                .isEqualTo(countries.getCountry("NER").name().in(language));
        assertThat(page.select("script, link, img, iframe, object, [src], [href], [onload]"))
                .isEmpty();
        assertThat(page.select("svg.rings rect")).hasSize(17);
        assertThat(page.select("svg.bar")).hasSize(17);
        assertThat(page.select(".notes p")).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NER", "RWA", "CHE", "NRU"})
    void pageAndRowsHoldTheFiguresOfTheService(String iso3) {
        var profile = profiles.getCountry(iso3, ActivityFilter.all(), Language.EN);
        var reach = profile.figures().reach();
        var page = page(iso3, ActivityFilter.all(), Language.EN);
        boolean recorded = profile.country().ituMember() || reach.here() > 0;
        assertThat(page.select(".figures dd").eachText())
                .startsWith(
                        recorded ? String.valueOf(reach.here()) : "No data",
                        String.valueOf(reach.regional()),
                        String.valueOf(reach.worldwide()),
                        recorded ? String.valueOf(profile.figures().sites()) : "No data");
        assertThat(page.select("header").text().contains("It is no Member State of ITU"))
                .isEqualTo(!profile.country().ituMember());
        assertThat(page.select(".gap")).hasSameSizeAs(profile.gaps());
        var rows = rows(briefs.ofCountry(BriefFormat.CSV, iso3, ActivityFilter.all(), Language.EN));
        assertThat(rows.get(1).subList(1, 6))
                .containsExactly(
                        iso3,
                        profile.country().name().in(Language.EN),
                        String.valueOf(reach.here()),
                        String.valueOf(reach.regional()),
                        String.valueOf(reach.worldwide()));
        for (var goal : profile.figures().goals()) {
            var row = rows.stream()
                    .filter(r -> r.get(1).equals("SDG " + goal.goal().number()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.subList(3, 6))
                    .containsExactly(
                            String.valueOf(goal.reach().here()),
                            String.valueOf(goal.reach().regional()),
                            String.valueOf(goal.reach().worldwide()));
            assertThat(row.get(6).isEmpty()).isEqualTo(profile.standings().isEmpty());
        }
        assertThat(rows).allSatisfy(r -> assertThat(r).hasSize(12));
    }

    @Test
    void ofAnAreaThatIsNoMemberStateWithoutActivitiesNothingIsKnown() {
        var area = countries.listCountries().stream()
                .filter(c -> !c.ituMember())
                .map(c -> profiles.getCountry(c.iso3(), ActivityFilter.all(), Language.EN))
                .filter(p -> p.state() == State.NO_DATA)
                .findFirst()
                .orElseThrow();
        var iso3 = area.country().iso3();
        var rows = rows(briefs.ofCountry(BriefFormat.CSV, iso3, ActivityFilter.all(), Language.EN));
        assertThat(row(rows, iso3).get(3)).isEmpty();
        assertThat(row(rows, iso3).get(9)).isEqualTo("No data");
        assertThat(row(rows, iso3).get(5))
                .isEqualTo(String.valueOf(area.figures().reach().worldwide()));
        assertThat(row(rows, iso3).get(11)).isEqualTo("Reached");
        for (var key : List.of("GOALS", "TARGETS", "LINES", "SITES", "SDG 4")) {
            assertThat(row(rows, key).get(3)).as(key).isEmpty();
            assertThat(row(rows, key).get(9)).as(key).isEqualTo("No data");
        }
        assertThat(row(rows, "ENTRIES").get(3))
                .isEqualTo(String.valueOf(area.figures().entries()));
        var page = page(iso3, ActivityFilter.all(), Language.EN);
        assertThat(page.select(".figures dd").first().text()).isEqualTo("No data");
        assertThat(page.select("header p").text()).contains("It is no Member State of ITU");
        assertThat(page.select("tbody td:nth-of-type(1)").eachText())
                .hasSize(17)
                .containsOnly("–");
        assertThat(page.select("svg.rings")).as("rings of noughts").isEmpty();
        assertThat(page.select(".notes strong").eachText()).doesNotContain("");
    }

    @Test
    void whatTheFilterLeavesOutIsNotZero() {
        var rows = rows(briefs.ofCountry(
                BriefFormat.CSV,
                "NER",
                ActivityFilter.all().withSource(ActivityFilter.EvidenceSource.STOCKTAKING),
                Language.EN));
        assertThat(row(rows, "NER").subList(3, 6)).containsExactly("", "", "");
        assertThat(row(rows, "NER").subList(9, 12)).containsOnly("Not in the selection");
        assertThat(row(rows, "ENTRIES").get(3)).isNotEmpty();
        var ofSector = rows(briefs.ofCountry(
                BriefFormat.CSV, "NER", ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)), Language.EN));
        assertThat(row(ofSector, "ENTRIES").get(3)).isEmpty();
        assertThat(row(ofSector, "ENTRIES").get(9)).isEqualTo("Not in the selection");
        assertThat(row(ofSector, "NER").get(3)).isNotEmpty();
    }

    private static List<String> row(List<List<String>> rows, String code) {
        return rows.stream().filter(r -> r.get(1).equals(code)).findFirst().orElseThrow();
    }

    @Test
    void aRegionListsItsCountries() {
        var profile = profiles.getRegion("LDC", ActivityFilter.all(), Language.EN);
        var file = briefs.ofRegion(BriefFormat.HTML, "LDC", ActivityFilter.all(), Language.EN);
        assertThat(file.name()).isEqualTo("itu-sdg-ldc.html");
        assertThat(parsed(file).select(".countries li")).hasSameSizeAs(profile.countries());
        var rows = rows(briefs.ofRegion(BriefFormat.CSV, "LDC", ActivityFilter.all(), Language.EN));
        for (var country : profile.countries()) {
            assertThat(rows).anySatisfy(row -> {
                assertThat(row.get(1)).isEqualTo(country.iso3());
                boolean counted = country.state() == State.VALUE || country.state() == State.ZERO;
                assertThat(row.get(3)).isEqualTo(counted ? String.valueOf(country.activities()) : "");
                assertThat(row.get(9))
                        .isEqualTo(
                                switch (country.state()) {
                                    case VALUE -> "Reached";
                                    case ZERO -> "No activity";
                                    case NO_DATA -> "No data";
                                    case NOT_APPLICABLE -> "Not in the selection";
                                });
            });
        }
    }

    @Test
    void whatPeopleTypedStaysText() {
        var hostile = ActivityFilter.all().withText("<script>alert(1)</script> =1+1");
        var page = page("NER", hostile, Language.EN);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".notes").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void aFilterThatLeavesNothingHereGivesABriefAllTheSame() {
        var page = page("NER", ActivityFilter.all().withScopes(Set.of(Scope.REGION)), Language.EN);
        assertThat(page.select(".figures dd").first().text()).isEqualTo("Not in the selection");
        assertThat(page.select("header").text()).contains("The filter leaves out: Activities here; Worldwide");
        assertThat(page.select("svg.rings")).isEmpty();
        assertThat(page.select(".lists li")).isNotEmpty();
    }

    @Test
    void anUnknownPlaceOrASecondOneIsRefused() {
        assertThatThrownBy(() -> page("XKX", ActivityFilter.all(), Language.EN)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> page("NER", ActivityFilter.all().withGroups(Set.of("LDC")), Language.EN))
                .isInstanceOf(InvalidValueException.class);
    }

    private Document page(String iso3, ActivityFilter filter, Language language) {
        return parsed(briefs.ofCountry(BriefFormat.HTML, iso3, filter, language));
    }

    private static Document parsed(ExportFile file) {
        return Jsoup.parse(new String(file.content(), StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(ExportFile file) {
        var text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(r -> r.getFields())
                .toList();
    }
}

package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.ActivityDocument;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.ui.SdgMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@PostgisTest
@ViewPackages(classes = ActivityView.class)
class ActivityViewTest extends SpringBrowserlessTest {

    private static final String IN_COUNTRIES = "activities/smart-villages-and-smart-islands-in-asia-and-the-pacific";

    @Test
    void titleAndAnswerSayWhatItIsWhenAndWhere() {
        var view = navigate(IN_COUNTRIES, ActivityView.class);

        assertThat($view(H1.class).single().getElement().getTextRecursively())
                .isEqualTo("Smart Villages and Smart Islands in Asia and the Pacific");
        assertThat(view.getPageTitle()).startsWith("Smart Villages and Smart Islands in Asia and the Pacific");
        assertThat($view(Paragraph.class).withClassName("page-answer").single().getText())
                .isEqualTo("Programme of ITU-D, since 2021, no end recorded. In Fiji, Kiribati, Marshall Islands and 10"
                        + " more.");
    }

    @Test
    void linksStandBelowTheirFrameworkAndGoalWithWhoMadeThem() {
        navigate(IN_COUNTRIES, ActivityView.class);
        var page = markup();

        assertThat(page.select(".link-groups h3").eachText())
                .containsExactly("Sustainable Development Goals", "WSIS Action Lines");
        var ninth = page.select(".goal-list > li:contains(Industry, innovation and infrastructure)");
        assertThat(ninth.select(".sdg-tile.sdg-9").text()).isEqualTo("9");
        assertThat(ninth.select(".tie-code").eachText()).containsExactly("9.c");
        assertThat(ninth.select(".tie-meta").eachText()).containsExactly("primary, mapped by an editor");
        assertThat(page.select(".link-groups .tie .tie-meta").size())
                .isEqualTo(page.select(".link-groups .tie").size());
    }

    @Test
    void whatTheCrosswalkDerivesStandsApart() {
        navigate(IN_COUNTRIES, ActivityView.class);
        var page = markup();

        assertThat(page.select(".derived-groups summary").eachText())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("ITU Strategic Plan"));
        assertThat(page.select(".link-groups").text()).doesNotContain("Strategic Plan");
    }

    @Test
    void relatedActivitiesSayWhatTheyShare() {
        navigate(IN_COUNTRIES, ActivityView.class);

        assertThat(markup().select(".activity-rows.short > li")).hasSize(5).allMatch(row -> row.text()
                .contains("Both serve "));
    }

    @Test
    void aWorldwideActivityWithoutAPointHasASentenceAndNoMap() {
        navigate("activities/national-ehealth-strategy-toolkit", ActivityView.class);

        assertThat($view(SdgMap.class).exists()).isFalse();
        assertThat($view(Paragraph.class)
                        .withTextContaining("stands beside the map, not on it")
                        .exists())
                .isTrue();
    }

    @Test
    void countriesAreMarkedOnAMapAndListed() {
        navigate(IN_COUNTRIES, ActivityView.class);

        assertThat($view(SdgMap.class).exists()).isTrue();
        assertThat(markup().select(".place-list a").eachText())
                .hasSize(13)
                .contains("Fiji", "Tuvalu")
                .isSorted();
    }

    @Test
    void theWayBackLeadsToTheListThatTheReaderCameFrom() {
        UI.getCurrent().navigate("activities", QueryParameters.of("sector", "ITU-D"));
        navigate(IN_COUNTRIES, ActivityView.class);

        assertThat($view(Anchor.class).withText("Activities").single().getHref())
                .isEqualTo("/activities?sector=ITU-D");
    }

    @Test
    void resultsAndDocumentsStandAsTheyWereTypedAndCannotBecomeMarkup() {
        navigate(IN_COUNTRIES, ActivityView.class);

        var results = Jsoup.parse(ActivityOutcome.results(List.of(
                        new ActivityResult("<b>Citizens</b> trained", new BigDecimal("22000.5"), "persons", 2024),
                        new ActivityResult("Cable laid", new BigDecimal("12"), "km", null)))
                .getElement()
                .getOuterHTML());
        assertThat(results.select("li").eachText())
                .containsExactly("22,000.5 persons <b>Citizens</b> trained, 2024", "12 km Cable laid");

        var documents = Jsoup.parse(
                ActivityOutcome.documents(List.of(new ActivityDocument("Final report", "https://www.itu.int/r.pdf")))
                        .getElement()
                        .getOuterHTML());
        assertThat(documents.select("a[rel*=noopener]").attr("href")).isEqualTo("https://www.itu.int/r.pdf");
        assertThat(documents.select("li").text()).isEqualTo("Final report www.itu.int");
    }

    private Document markup() {
        var all = new StringBuilder();
        $view(Html.class).all().forEach(html -> all.append(html.getElement().getOuterHTML()));
        return Jsoup.parse(all.toString());
    }
}

package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.DownloadMenu;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@PostgisTest
@ViewPackages(classes = ActivitiesView.class)
class ActivitiesViewTest extends SpringBrowserlessTest {

    private final ActivitySearch search;

    ActivitiesViewTest(ActivitySearch search) {
        this.search = search;
    }

    @Test
    void withoutAFilterThePageNamesAllActivitiesAndNoChip() {
        open("activities");

        assertThat($view(NativeButton.class).withClassName("chip").all()).isEmpty();
        assertThat(titles()).hasSize(20);
        assertThat(results()).isEqualTo("240 activities");
    }

    @Test
    void filterOfTheAddressIsShownAsChipsAndResults() {
        open("activities?sector=ITU-D&sdg=9,4.4&country=KEN");

        assertThat(chips())
                .containsExactly(
                        "Remove filter Sector: ITU-D",
                        "Remove filter SDG: SDG 4.4 More people with skills relevant for jobs",
                        "Remove filter SDG: SDG 9 Industry, innovation and infrastructure",
                        "Remove filter Country: Kenya");
        var expected = search.list(
                ActivityFilter.all().withSectors(List.of(Sector.ITU_D)).withCountries(List.of("KEN")),
                Language.EN,
                ActivityOrder.CHANGED,
                null,
                100);
        assertThat(titles())
                .isNotEmpty()
                .isSubsetOf(expected.items().stream().map(i -> i.title()).toList());
    }

    @Test
    void removingAChipGoesToTheAddressWithoutIt() {
        open("activities?sector=ITU-D&country=KEN");

        test(chip("Remove filter Sector: ITU-D")).click();

        assertThat(address()).isEqualTo("activities?country=KEN");
        assertThat(chips()).containsExactly("Remove filter Country: Kenya");
    }

    @Test
    void clearingTakesEveryChoiceBackAndKeepsTheOrder() {
        open("activities?sector=ITU-D&q=school&sort=title");

        test($view(NativeButton.class).withText("Clear all").single()).click();

        assertThat(address()).isEqualTo("activities?sort=title");
        assertThat(chips()).isEmpty();
    }

    @Test
    void tickingAnOptionAddsItToTheAddressAndKeepsTheMenuOpen() {
        open("activities?sector=ITU-R");
        var menu = menu("Sector (1)");
        menu.open();

        var option = $(OptionRow.class)
                .withCondition(row -> row.option().value().equals("ITU-T"))
                .single();
        test(option).click();

        assertThat(address()).isEqualTo("activities?sector=ITU-R,ITU-T");
        assertThat(menu.isOpened()).isTrue();
        assertThat(option.getValue()).isTrue();
    }

    @Test
    void aClosedMenuKeepsNoOptions() {
        open("activities");
        var menu = menu("SDG");
        menu.open();
        assertThat($(OptionRow.class).all()).hasSize(17);

        menu.close();

        assertThat($(OptionRow.class).all()).isEmpty();
    }

    @Test
    void aGoalWithAChosenTargetIsUnfolded() {
        open("activities?sdg=4.4");
        menu("SDG (1)").open();

        assertThat($(OptionRow.class).all().stream().filter(OptionRow::getValue).map(row -> row.option()
                        .value()))
                .containsExactly("4.4");
    }

    @Test
    void countriesAreFoundByNameWithoutAccentsAndByCode() {
        open("activities");
        menu("Country").open();
        var field = $(TextField.class).withLabel("Country by name or code").single();

        test(field).setValue("cote d");
        assertThat(options()).containsExactly("CIV");
        test(field).setValue("KE");
        assertThat(options()).startsWith("KEN");
        test(field).setValue("404");
        assertThat(options()).containsExactly("KEN");
    }

    @Test
    void targetsAreFoundByCode() {
        open("activities");
        menu("SDG").open();

        test($(TextField.class).withLabel("Goal or target, such as 9.c").single())
                .setValue("9.c");

        assertThat(options()).containsExactly("9.c");
    }

    @Test
    void pagesFollowEachOtherThereAndBack() {
        open("activities?sector=ITU-D");
        var first = titles();
        assertThat(position()).startsWith("1–20 of ");

        follow("Next");
        assertThat(position()).startsWith("21–40 of ");
        assertThat(titles()).doesNotContainAnyElementsOf(first);

        follow("Previous");
        assertThat(position()).startsWith("1–20 of ");
        assertThat(titles()).isEqualTo(first);
    }

    @Test
    void aChangeOfTheFilterBeginsWithTheFirstPage() {
        open("activities?sector=ITU-D,ITU-T");
        follow("Next");

        test(chip("Remove filter Sector: ITU-T")).click();

        assertThat(address()).isEqualTo("activities?sector=ITU-D");
        assertThat(position()).startsWith("1–20 of ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void relevanceIsOfferedOnlyWhereWordsAreSearched() {
        open("activities");
        Select<ActivityOrder> order = $view(Select.class).single();
        assertThat(order.getListDataView().getItems()).doesNotContain(ActivityOrder.RELEVANCE);

        open("activities?q=school");
        Select<ActivityOrder> withWords = $view(Select.class).single();
        assertThat(withWords.getValue()).isEqualTo(ActivityOrder.RELEVANCE);
    }

    @Test
    void nothingFoundSaysWhichChoiceToTakeBack() {
        open("activities?country=KEN&scope=GLOBAL");

        assertThat(titles()).isEmpty();
        assertThat($view(NoResults.class).exists()).isTrue();
        follow("Without Scope: Worldwide");

        assertThat(address()).isEqualTo("activities?country=KEN");
        assertThat(titles()).isNotEmpty();
    }

    @Test
    void aCodeSearchedAsWordsIsOfferedAsAFilter() {
        open("activities?q=sdg 9.c&sector=ITU-D");

        follow("SDG 9.c Universal and affordable access to ICT");

        assertThat(address().split("[?&]")).containsExactlyInAnyOrder("activities", "sector=ITU-D", "sdg=9.c");
    }

    @Test
    void linksLeadToTheSameFilterElsewhere() {
        open("activities?sector=ITU-D&sort=title");

        assertThat(link("Show on map").getHref()).isEqualTo("/map?sector=ITU-D");
        assertThat(link("Show as rings").getHref()).isEqualTo("/rings?sector=ITU-D");
        assertThat($(DownloadMenu.class).all()).hasSize(1);
    }

    private void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        assertThat(getCurrentView()).isInstanceOf(ActivitiesView.class);
    }

    private void follow(String linkText) {
        open(link(linkText).getHref().substring(1));
    }

    private Anchor link(String text) {
        return $view(Anchor.class).withText(text).single();
    }

    private NativeButton chip(String label) {
        return $view(NativeButton.class).withAriaLabel(label).single();
    }

    private List<String> chips() {
        return $view(NativeButton.class).withClassName("chip").all().stream()
                .map(chip -> chip.getAriaLabel().orElseThrow())
                .toList();
    }

    private Popover menu(String label) {
        var button = $view(NativeButton.class)
                .withClassName("facet-button")
                .withText(label)
                .single();
        return $view(Popover.class).withCondition(p -> p.getTarget() == button).single();
    }

    private List<String> options() {
        return $(OptionRow.class).all().stream()
                .map(row -> row.option().value())
                .toList();
    }

    private String results() {
        return $view(Paragraph.class).withClassName("filter-results").single().getText();
    }

    private String position() {
        return $view(Span.class)
                .from($view(ResultPager.class).single())
                .single()
                .getText();
    }

    private List<String> titles() {
        return $view(Html.class).all().stream()
                .flatMap(html -> Jsoup.parse(html.getInnerHtml()).select("h3.row-title").stream())
                .map(title -> title.text())
                .toList();
    }

    private static String address() {
        var location = UI.getCurrent().getInternals().getActiveViewLocation();
        return URLDecoder.decode(location.getPathWithQueryParameters(), StandardCharsets.UTF_8);
    }
}

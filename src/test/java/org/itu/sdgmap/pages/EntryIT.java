package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.itu.sdgmap._support.Staff.assertSound;
import static org.itu.sdgmap._support.Staff.named;
import static org.itu.sdgmap._support.Staff.open;
import static org.itu.sdgmap._support.Staff.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.Staff;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** Entering an activity in a real browser, on a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=entry")
@TestInstance(Lifecycle.PER_CLASS)
class EntryIT {

    private static final String NEW = "/workspace/activities/new";

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final JdbcClient jdbc;
    private final String baseUrl;
    private final Staff staff;

    EntryIT(
            ActivityDrafts drafts,
            ActivityReview review,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            @LocalServerPort int port) {
        this.drafts = drafts;
        this.review = review;
        this.jdbc = jdbc;
        this.baseUrl = "http://127.0.0.1:" + port;
        this.staff = new Staff(jdbc, passwords, baseUrl);
    }

    @BeforeAll
    void makeAccounts() {
        staff.add("ama", "CONTRIBUTOR", "ITU-D");
        staff.add("kofi", "CONTRIBUTOR", "ITU-D");
        staff.add("tina", "CONTRIBUTOR", "ITU-T");
        staff.add("rita", "REVIEWER", "ITU-D");
        staff.add("adam", "ADMIN", null);
    }

    @Test
    void aNewUserEntersCentresInGhanaWithLinksAndSubmitsThem() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, NEW);
            assertSound(visit, "entry-new");
            title(page).pressSequentially("Digital Transformation Centres in Ghana");
            Browser.waitForAddress(page, ".*/workspace/drafts/\\d+");
            description(page).fill("Trains citizens in basic digital skills at community centres.");
            assertThat(page.getByRole(AriaRole.RADIO, named("ITU-D, Development")))
                    .isChecked();
            page.getByRole(AriaRole.BUTTON, named("Kind")).click();
            page.getByRole(AriaRole.OPTION, named("Training")).click();
            field(page, "First year").fill("2020");
            page.getByRole(AriaRole.CHECKBOX, named("It goes on")).check();

            page.getByRole(AriaRole.RADIO, named("In countries")).check();
            choose(page, "Countries", "Гана", "Ghana");
            assertThat(page.locator(".country-picker .entry-chips")).containsText("Ghana");

            choose(page, "Add a link", "4.4", "SDGs 4.4");
            assertThat(page.getByRole(AriaRole.GROUP, named("SDGs 4.4"))).isVisible();
            var suggested = page.locator(".suggestions li").first();
            var reason = suggested.locator(".suggestion-reason").first().textContent();
            assertThat(reason).isNotBlank();
            suggested.getByText("Add link").click();
            assertThat(page.locator(".link-row")).hasCount(2);
            assertThat(page.locator(".entry-status")).containsText("Saved");
            assertSound(visit, "entry-filled");

            page.getByRole(AriaRole.BUTTON, named("Submit for review")).click();
            var dialog = page.locator("vaadin-dialog");
            dialog.getByLabel("A note to the reviewer (optional)").fill("First entry");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit for review"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Submitted for review")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("To my activities"))).isVisible();
            // While the dialog fades away its texts have too little contrast.
            assertThat(page.locator("vaadin-dialog-content")).hasCount(0);
            assertSound(visit, "entry-submitted");
            assertThat(jdbc.sql("""
                            SELECT v.status FROM activity_version v JOIN activity a ON a.id = v.activity_id
                            WHERE a.slug = 'digital-transformation-centres-in-ghana'
                            """).query(String.class).single()).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void whatWasTypedIsThereAfterTheTabIsClosedAndByAnotherSignIn() {
        var address = new String[1];
        staff.as("ama", Visitor.atDesk(), visit -> {
            address[0] = begin(visit.page(), "Typed and never saved by hand");
            description(visit.page()).pressSequentially("half a sentence");
            assertThat(visit.page().locator(".entry-status")).containsText("Saved");
            // Half a second after the last letter it is at the server, whatever becomes of the browser.
            awaitDraft("Typed and never saved by hand", "half a sentence");
        });
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate(address[0]);
            Browser.waitForAddress(visit.page(), ".*/sign-in.*");
            signIn(visit.page(), "kofi");
            visit.page().waitForURL(url -> url.contains("/workspace/drafts/"));
            assertThat(title(visit.page())).hasValue("Typed and never saved by hand");
            assertThat(description(visit.page())).hasValue("half a sentence");
        });
        staff.as("tina", Visitor.atDesk(), visit -> {
            open(visit.page(), address[0]);
            assertThat(visit.page().locator(".problem-page")).isVisible();
        });
    }

    @Test
    void problemsAreNamedAtTheTopAndLeadToTheirFields() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Something to be refused");
            field(page, "First year").fill("next year");
            field(page, "Its own web page").fill("javascript:alert(1)");
            page.getByRole(AriaRole.BUTTON, named("Submit for review")).click();
            var summary = page.locator(".problem-summary");
            assertThat(summary).containsText("5 things are missing before it can be submitted");
            assertThat(summary).containsText("First year: A year from 1865 to 2100 is expected.");
            assertThat(summary).containsText("Its own web page: An address that begins with");
            assertThat(page.locator("vaadin-dialog")).hasCount(0);
            assertSound(visit, "entry-problems");
            summary.getByText("First year:").click();
            assertThat(field(page, "First year")).isFocused();
            field(page, "First year").fill("٢٠٢٠");
            assertThat(summary).not().containsText("First year:");
        });
    }

    @Test
    void placesAreTypedInDegreesOrMetresAndRefusedOutsideOfTheCountries() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Centres at exact places");
            page.getByRole(AriaRole.RADIO, named("At exact places")).check();
            var degrees = field(page, "Coordinates: latitude, longitude");
            degrees.fill("91, 0");
            degrees.press("Enter");
            assertThat(page.locator("#section-2").getByText("The latitude must lie between -90 and 90"))
                    .isVisible();
            degrees.fill("5°36'13\"N 0°11'13\"W");
            degrees.press("Enter");
            assertThat(page.locator(".site-list")).containsText("Ghana");
            assertThat(page.locator(".country-picker .entry-chips")).containsText("Ghana");

            page.getByText("Another reference system").click();
            field(page, "EPSG code").fill("32631");
            field(page, "Easting").fill("306 000");
            field(page, "Northing").fill("680000,5");
            page.getByText("Add place from this system").click();
            var second = page.locator(".site-list .entry-blocks > .entry-field").nth(1);
            assertThat(second).containsText("Togo");
            assertThat(second).containsText("outside of the countries named");
            second.getByRole(AriaRole.CHECKBOX).check();
            assertThat(second.getByText("outside of the countries named")).not().isVisible();
            assertSound(visit, "entry-places");
        });
    }

    @Test
    void theSecondOfTwoSeesBothVersionsAndKeepsWhatItChooses() {
        staff.as("ama", Visitor.atDesk(), first -> {
            var address = begin(first.page(), "Two at once");
            staff.as("kofi", Visitor.atDesk(), second -> {
                open(second.page(), address);
                title(second.page()).fill("Two at once, by Kofi");
                assertThat(second.page().locator(".entry-status")).containsText("Saved");
                awaitDraft("Two at once, by Kofi", "");
                description(first.page()).fill("Words of Ama");
                var collision = first.page().locator(".entry-collision");
                assertThat(collision).containsText("Kofi");
                assertThat(collision).containsText("Two at once, by Kofi");
                assertThat(collision).containsText("Words of Ama");
                assertSound(first, "entry-collision");
                collision.getByText("Save what was chosen").click();
                assertThat(title(first.page())).hasValue("Two at once, by Kofi");
                awaitDraft("Two at once, by Kofi", "Words of Ama");
            });
        });
    }

    @Test
    void nothingIsLostWhereTheOtherSubmitsOrDiscardsTheDraft() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Gone while typing");
            awaitDraft("Gone while typing", "");
            var first = draftOf(page);
            asKofi(() -> drafts.discard(first, drafts.get(first).revision()));
            description(page).fill("Typed after it was gone");
            assertThat(page.locator(".collision-notice")).containsText("This draft is gone");
            assertSound(visit, "entry-gone");
            page.getByText("Keep as a new draft").click();
            awaitDraft("Gone while typing", "Typed after it was gone");
            assertThat(page.locator(".collision-notice")).hasCount(0);

            Browser.waitForAddress(page, ".*/drafts/(?!" + first + "$)\\d+");
            var second = draftOf(page);
            asKofi(() -> {
                var whole = Drafts.of("Gone while typing", "By Kofi", ElementKey.sdg("9.c"));
                var saved = drafts.save(second, drafts.get(second).revision(), 0, whole);
                return drafts.submit(second, saved.revision(), "");
            });
            description(page).fill("By Ama");
            var collision = page.locator(".entry-collision");
            assertThat(collision).containsText("This draft was submitted in the meantime");
            assertThat(collision).containsText("By Kofi");
            assertThat(collision).containsText("By Ama");
            assertSound(visit, "entry-submitted-meanwhile");
            collision.getByText("Save what was chosen").click();
            awaitDraft("Gone while typing", "By Ama");
        });
    }

    private static long draftOf(Page page) {
        return Long.parseLong(Browser.address(page).replaceFirst(".*/", ""));
    }

    private static <T> void asKofi(Supplier<T> act) {
        SignIn.as("kofi", "CONTRIBUTOR@ITU-D", act);
    }

    @Test
    void whoMayNotEnterIsToldSo() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate(NEW);
            Browser.waitForAddress(visit.page(), ".*/sign-in.*");
        });
        staff.as("adam", Visitor.atDesk(), visit -> {
            open(visit.page(), NEW);
            assertThat(visit.page().locator(".page-answer")).containsText("may not enter activities");
            assertThat(visit.page().locator(".entry-form")).hasCount(0);
        });
    }

    @Test
    void thePageFitsThePhoneInTheDarkAndInArabic() {
        staff.as("ama", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            var page = visit.page();
            open(page, NEW);
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            page.locator("#section-2 vaadin-radio-button").first().click();
            assertThat(page.locator(".entry-map")).isVisible();
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(0);
            assertSound(visit, "entry-phone-ar-dark");
        });
    }

    @Test
    void afterTheSessionHasEndedThePersonIsBackAtTheDraftWithTheText() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            var address = begin(page, "A session that ends");
            description(page).fill("typed before the break");
            awaitDraft("A session that ends", "typed before the break");
            page.context().clearCookies();
            page.reload();
            page.waitForURL(url -> url.contains("/sign-in"));
            signIn(page, "ama");
            page.waitForURL(url -> url.contains(address));
            assertThat(description(page)).hasValue("typed before the break");
        });
    }

    @Test
    void countriesAndPlacesAreClickedOnTheMap() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Clicked on the map");
            page.getByRole(AriaRole.RADIO, named("In countries")).check();
            var chips = page.locator(".country-picker .entry-chips");
            clickOnMap(page, 8.5, 9.5);
            assertThat(chips).containsText("Nigeria");
            clickOnMap(page, 8.5, 9.5);
            assertThat(chips.getByText("Nigeria")).not().isVisible();
            page.locator(".country-picker").getByText("Undo").click();
            assertThat(chips).containsText("Nigeria");

            page.getByRole(AriaRole.RADIO, named("At exact places")).check();
            clickOnMap(page, 8.5, 9.5);
            assertThat(page.locator(".site-list")).containsText("Nigeria");
            assertThat(page.locator(".site-list .entry-block")).hasCount(1);
            assertThat(field(page, "Name of the place")).isFocused();
            // The bar that stays in sight covers half of a field here; from the top of the page none is covered.
            page.evaluate("window.scrollTo(0, 0)");
            assertSound(visit, "entry-map");
        });
    }

    @Test
    void linksAreChosenFromTheTreeWeighedAndTakenBack() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Linked by the tree");
            page.getByText("Browse the frameworks").click();
            var dialog = page.locator("vaadin-dialog");
            var free = dialog.getByText("Link", new Locator.GetByTextOptions().setExact(true));
            free.first().click();
            var linked = dialog.getByText("Linked", new Locator.GetByTextOptions().setExact(true));
            assertThat(linked).hasCount(1);
            assertThat(linked).isFocused();
            free.first().click();
            assertThat(linked).hasCount(2);
            assertSound(visit, "entry-tree");
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);

            var weights = page.locator(".link-weights");
            assertThat(page.locator(".link-row")).hasCount(2);
            assertThat(weights).containsText("Without weights, all count alike.");
            var first = page.locator(".link-row").first().locator(".entry-year input");
            first.fill("60");
            assertThat(weights).containsText("60 of 100");
            weights.getByText("Equal shares").click();
            assertThat(weights).containsText("100 of 100");
            assertThat(first).hasValue("50");

            page.locator(".link-row").first().getByText("Remove").click();
            assertThat(page.locator(".link-row")).hasCount(1);
            page.locator("#section-3").getByText("Undo").click();
            assertThat(page.locator(".link-row")).hasCount(2);
            assertThat(weights).containsText("100 of 100");
            assertSound(visit, "entry-links");
        });
    }

    @Test
    void whatIsDiscardedCanBeBroughtBackWithItsPartnersAndDocuments() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            begin(page, "Thrown away too soon");
            var partner = page.getByRole(AriaRole.COMBOBOX, named("Partners"));
            partner.fill("Ministry of Centres");
            partner.press("Enter");
            assertThat(page.locator(".partner-picker .entry-chips")).containsText("Ministry of Centres");
            page.getByText("Add a document").click();
            var texts = page.locator(".row-list-documents input");
            texts.nth(0).fill("A report");
            texts.nth(1).fill("javascript:alert(1)");
            texts.nth(1).press("Tab");
            assertThat(page.locator(".row-list-documents")).containsText("An address that begins with");
            assertThat(page.locator(".entry-status")).containsText("Saved");
            assertSound(visit, "entry-results");

            page.getByText("Discard draft").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("The draft is discarded")))
                    .isVisible();
            page.getByText("Undo").click();
            title(page).waitFor();
            assertThat(title(page)).hasValue("Thrown away too soon");
            assertThat(page.locator(".partner-picker .entry-chips")).containsText("Ministry of Centres");
            assertThat(page.locator(".row-list-documents input").nth(1)).hasValue("javascript:alert(1)");
        });
    }

    @Test
    void whatTheReviewerSaidStandsAtTheFieldAndTheAddressLeadsThere() {
        var slug = SignIn.as("ama", "CONTRIBUTOR@ITU-D", () -> {
            var draft = drafts.start(Drafts.of("Sent back for words", "Too short.", ElementKey.sdg("9.c")));
            return drafts.submit(draft.id(), draft.revision(), "");
        });
        SignIn.as("rita", "REVIEWER@ITU-D", () -> {
            review.sendBack(
                    new ReviewedVersion(slug, 1), "One thing is left", Map.of("description", "Say for whom it is"));
            return slug;
        });
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/activities/" + slug + "/edit?field=description");
            assertThat(page.locator(".remark-summary")).containsText("One thing is left");
            var remarked = page.locator(".entry-field")
                    .filter(new Locator.FilterOptions().setHas(page.locator("vaadin-text-area")));
            assertThat(remarked.first()).containsText("Say for whom it is");
            assertThat(description(page)).isFocused();
            assertSound(visit, "entry-returned");
        });
    }

    /** A new draft with a title; its address. */
    private String begin(Page page, String title) {
        open(page, NEW);
        title(page).fill(title);
        Browser.waitForAddress(page, ".*/workspace/drafts/\\d+");
        awaitDraft(title, "");
        return Browser.address(page).replaceFirst("https?://[^/]+", "");
    }

    private void awaitDraft(String title, String description) {
        await().pollInSameThread().untilAsserted(() -> assertThat(jdbc.sql("""
                                SELECT count(*) FROM activity_draft
                                WHERE content ->> 'title' = :title AND content ->> 'description' = :description
                                """)
                        .param("title", title)
                        .param("description", description)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    private static Locator title(Page page) {
        return page.locator("#section-1 vaadin-text-field input").first();
    }

    private static Locator description(Page page) {
        return page.locator("#section-1 vaadin-text-area textarea").first();
    }

    private static void choose(Page page, String label, String words, String option) {
        page.getByRole(AriaRole.COMBOBOX, named(label)).fill(words);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + option.replace(".", "\\."))))
                .first()
                .click();
    }

    private static void clickOnMap(Page page, double longitude, double latitude) {
        var map = page.locator("sdg-map");
        map.scrollIntoViewIfNeeded();
        map.evaluate("async map => { await map.rendered; }");
        var pixel =
                (Map<?, ?>) map.evaluate("(map, [lon, lat]) => map.pixelFor(lon, lat)", List.of(longitude, latitude));
        page.mouse().click(((Number) pixel.get("x")).doubleValue(), ((Number) pixel.get("y")).doubleValue());
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"));
    }
}

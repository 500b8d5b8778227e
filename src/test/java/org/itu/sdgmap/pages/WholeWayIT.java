package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap._support.Staff.assertSound;
import static org.itu.sdgmap._support.Staff.named;
import static org.itu.sdgmap._support.Staff.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** From the invitation of a contributor to the figure that a stranger sees on the map. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=whole-way")
class WholeWayIT {

    private static final String TITLE = "Digital Transformation Centres in Ghana";
    private static final String SLUG = "digital-transformation-centres-in-ghana";
    private static final Pattern COUNT = Pattern.compile("([0-9]+) activit(?:y|ies)");

    private final Staff staff;
    private final String baseUrl;

    WholeWayIT(JdbcClient jdbc, PasswordEncoder passwords, @LocalServerPort int port) {
        this.baseUrl = "http://127.0.0.1:" + port;
        this.staff = new Staff(jdbc, passwords, baseUrl);
    }

    @Test
    void anActivityGoesFromTheInvitationOfItsAuthorToTheMap() {
        staff.add("boss", "ADMIN", null);
        staff.add("rosa", "REVIEWER", "ITU-D");
        int before = countedInGhana();

        choosePassword(invite());
        enter();
        assertHidden();
        sendBack();
        mend();
        publish();
        assertPublic(before + 1);
    }

    /** The link by which the invited person chooses a password. */
    private String invite() {
        var links = new ArrayList<String>();
        staff.as("boss", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/admin/accounts");
            page.getByRole(AriaRole.BUTTON, named("Invite")).click();
            field(page, "Name").fill("Ama Mensah");
            field(page, "User name").fill("ama");
            page.getByRole(AriaRole.CHECKBOX, named("Contributor, ITU-D")).check();
            page.getByRole(AriaRole.BUTTON, named("Make invitation")).click();
            var secret = field(page, "One-time link");
            assertThat(secret).hasValue(Pattern.compile(".*/choose-password\\?token=.{43}"));
            links.add(secret.inputValue());
        });
        return links.getFirst();
    }

    private void choosePassword(String link) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate(link);
            field(visit.page(), "New password").fill(Staff.PASSWORD);
            visit.page().getByRole(AriaRole.BUTTON, named("Save password")).click();
            visit.page().getByText("Your password is saved").waitFor();
        });
    }

    private void enter() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace");
            page.getByRole(AriaRole.LINK, named("New activity")).first().click();
            Browser.waitForAddress(page, ".*/workspace/activities/new");
            title(page).pressSequentially(TITLE);
            Browser.waitForAddress(page, ".*/workspace/drafts/[0-9]+");
            description(page).fill("Trains citizens in basic digital skills at community centres.");
            page.getByRole(AriaRole.BUTTON, named("Kind")).click();
            page.getByRole(AriaRole.OPTION, named("Training")).click();
            field(page, "First year").fill("2020");
            page.getByRole(AriaRole.RADIO, named("In countries")).check();
            choose(page, "Countries", "Ghana", "Ghana");
            choose(page, "Add a link", "4.4", "SDGs 4.4");
            assertThat(page.locator(".link-row")).hasCount(1);
            submit(page);
        });
    }

    /** Nothing of it is public, and nobody without an account gets to the desk. */
    private void assertHidden() {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            var page = visit.page();
            for (var address :
                    List.of("/workspace", "/workspace/review/" + SLUG, "/workspace/imports", "/admin/audit")) {
                page.navigate(address);
                Browser.waitForAddress(page, ".*/sign-in.*");
            }
            assertThat(page.navigate("/activities/" + SLUG).status()).isEqualTo(404);
        });
    }

    private void sendBack() {
        staff.as("rosa", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/review");
            page.getByRole(AriaRole.LINK, named(TITLE).setExact(true)).click();
            Browser.waitForAddress(page, ".*/workspace/review/" + SLUG);
            page.getByRole(AriaRole.BUTTON, named("Remark at: Description")).click();
            area(page, "Remark at: Description").fill("Say how many centres there are.");
            area(page, "Remark or reason").fill("One thing is missing.");
            page.getByRole(AriaRole.BUTTON, named("Send back")).click();
            assertThat(page.locator(".done")).containsText("Sent back");
        });
    }

    private void mend() {
        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace");
            assertThat(page.locator(".notice-list")).containsText("One thing is missing.");
            open(page, "/workspace/activities/" + SLUG + "/edit");
            assertThat(page.locator("#section-1")).containsText("Say how many centres there are.");
            assertSound(visit, "way-returned");
            description(page).fill("Trains citizens in basic digital skills at forty community centres.");
            submit(page);
        });
    }

    private void publish() {
        staff.as("rosa", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/review/" + SLUG);
            assertThat(page.locator("main")).containsText("forty");
            page.getByRole(AriaRole.BUTTON, named("Publish").setExact(true)).click();
            assertThat(page.locator(".done")).isVisible();
        });
    }

    private void assertPublic(int counted) {
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            open(visit.page(), "/activities/" + SLUG);
            assertThat(visit.page().locator("main h1")).hasText(TITLE);
            assertThat(visit.page().locator("main")).containsText("forty community centres");
            assertSound(visit, "way-public");
        });
        assertThat(countedInGhana()).isEqualTo(counted);
    }

    /** What a stranger reads in the panel of the map. */
    private int countedInGhana() {
        var counts = new ArrayList<Integer>();
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate("/map?selected=GHA");
            var panel = visit.page().locator("aside.side-panel");
            panel.locator("h2").first().waitFor();
            assertThat(panel.locator("h2").first()).hasText("Ghana");
            assertThat(panel).containsText(COUNT);
            var matcher = COUNT.matcher(panel.textContent());
            matcher.find();
            counts.add(Integer.valueOf(matcher.group(1)));
        });
        return counts.getFirst();
    }

    private static void submit(Page page) {
        assertThat(page.locator(".entry-status")).containsText("Saved");
        page.getByRole(AriaRole.BUTTON, named("Submit for review")).click();
        page.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit for review"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Submitted for review")))
                .isVisible();
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

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"));
    }

    private static Locator area(Page page, String label) {
        return page.getByLabel(label).and(page.locator("textarea"));
    }
}

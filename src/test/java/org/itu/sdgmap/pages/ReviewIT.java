package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itu.sdgmap._support.Staff.assertSound;
import static org.itu.sdgmap._support.Staff.named;
import static org.itu.sdgmap._support.Staff.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.Staff;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.framework.ElementKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** The way of a submission through review, in a real browser. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=review")
@TestInstance(Lifecycle.PER_CLASS)
class ReviewIT {

    private final JdbcClient jdbc;
    private final ActivityDrafts drafts;
    private final String baseUrl;
    private final Staff staff;

    ReviewIT(JdbcClient jdbc, PasswordEncoder passwords, ActivityDrafts drafts, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.baseUrl = "http://127.0.0.1:" + port;
        this.staff = new Staff(jdbc, passwords, baseUrl);
    }

    @BeforeAll
    void makeAccounts() {
        staff.add("ama", "CONTRIBUTOR", "ITU-D");
        staff.add("rosa", "REVIEWER", "ITU-D");
        staff.add("tom", "REVIEWER", "ITU-T");
        figures();
    }

    @Test
    void aSubmissionIsSentBackMendedPublishedAndRestored() {
        var first = submit("Village radio for weather warnings");
        submit("Village radio for market prices");

        staff.as("rosa", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/review?q=weather");
            assertThat(page.locator(".page-answer")).containsText("1 submission");
            assertSound(visit, "review-queue");
            page.getByRole(
                            AriaRole.LINK,
                            named("Village radio for weather warnings").setExact(true))
                    .click();
            Browser.waitForAddress(page, ".*/workspace/review/" + first);
            page.getByRole(AriaRole.BUTTON, named("Send back")).click();
            assertThat(page.getByText("Say what is to be done")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Remark at: Countries")).click();
            page.getByLabel("Remark at: Countries")
                    .and(page.locator("textarea"))
                    .fill("Togo takes part too");
            page.getByLabel("Remark or reason").and(page.locator("textarea")).fill("Please complete the countries");
            assertSound(visit, "review-submission");
            page.keyboard().press("Alt+Shift+R");
            assertThat(page.locator(".done")).containsText("Sent back; the author is told.");
        });

        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace");
            assertThat(page.locator("header nav")).containsText("1 unread notice");
            var notice = page.locator(".notice-list li").first();
            assertThat(notice).containsText("was sent back by");
            assertThat(notice).containsText("Please complete the countries");
            assertSound(visit, "review-desk");
            open(page, "/workspace?status=RETURNED");
            assertThat(page.locator(".desk-table tbody tr")).hasCount(1);
            notice.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".notice-earlier")).containsText("1 earlier notice");
            open(page, "/workspace/activities/" + first + "/edit");
            assertThat(page.locator("main")).containsText("Togo takes part too");
        });

        resubmit(first, "Village radio for weather warnings", "Warns fishers and farmers of storms and floods.");
        staff.as("rosa", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/review?q=village+radio");
            assertThat(page.locator(".desk-table tbody tr")).hasCount(2);
            page.getByLabel("All on this page").check();
            page.getByRole(AriaRole.BUTTON, named("Publish 2 selected")).click();
            var dialog = page.locator("vaadin-dialog");
            assertThat(dialog).containsText("2 activities become public at once");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish 2 selected"))
                    .click();
            assertThat(page.locator(".done")).containsText("2 activities are published.");
            page.locator(".done")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("weather warnings"))
                    .click();
            Browser.waitForAddress(page, ".*/activities/" + first);
            assertThat(page.locator("main")).containsText("Warns fishers and farmers");
        });

        staff.as("ama", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/activities/" + first);
            page.locator(".page-actions")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("History"))
                    .click();
            Browser.waitForAddress(page, ".*/workspace/activities/" + first + "/history");
            open(page, "/workspace/activities/" + first + "/history?before=1&after=3");
            assertThat(page.locator(".two-versions ins").first()).containsText("added:");
            assertThat(page.locator(".two-versions ins").first()).containsText("fishers and farmers");
            assertThat(page.locator(".two-versions del").first()).containsText("removed:");
            assertSound(visit, "review-history");
            page.getByRole(AriaRole.BUTTON, named("Restore version 1 as a draft"))
                    .click();
            Browser.waitForAddress(page, ".*/workspace/drafts/[0-9]+");
            assertThat(page.locator("main h1").first()).isVisible();
        });
    }

    @Test
    void aReviewerOfAnotherSectorAndAStrangerSeeNothingOfIt() {
        var slug = submit("Telecentres on the islands");
        staff.as("tom", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/review");
            assertThat(page.locator(".page-answer")).containsText("No submission waits");
            for (var address : List.of("/workspace/review/" + slug, "/workspace/activities/" + slug + "/history")) {
                open(page, address);
                assertThat(page.locator(".problem-page")).isVisible();
                assertThat(page.locator("main")).not().containsText("Telecentres");
            }
        });
        Browser.visit(baseUrl, Visitor.atDesk(), visit -> {
            visit.page().navigate("/workspace");
            Browser.waitForAddress(visit.page(), ".*/sign-in.*");
        });
    }

    @Test
    void everyPageFitsThePhoneInTheDarkAndInArabic() {
        var slug = submit("Broadband maps for schools");
        resubmit(slug, "Broadband maps for schools", "Shows each school and its line.");
        staff.as("rosa", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            for (var address : List.of(
                    "/workspace",
                    "/workspace/review",
                    "/workspace/review/" + slug,
                    "/workspace/activities/" + slug + "/history?before=1&after=2")) {
                open(visit.page(), address);
                assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
                assertThat(((Number)
                                        visit.page()
                                                .evaluate(
                                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                                .intValue())
                        .as(address)
                        .isLessThanOrEqualTo(0);
                assertSound(visit, "review-phone-ar-dark" + address.replaceAll("[^a-z0-9]+", "-"));
            }
        });
    }

    @Test
    void dataQualityShowsWhatIsLackingAndGivesTheFile() {
        staff.as("rosa", Visitor.atDesk(), visit -> {
            var page = visit.page();
            open(page, "/workspace/quality");
            assertThat(page.locator(".quality-kinds tbody tr")).hasCount(9);
            assertThat(page.getByRole(AriaRole.IMG, named("From 40 on"))).isVisible();
            assertSound(visit, "quality");
            page.locator(".quality-kinds")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Incomplete"))
                    .click();
            Browser.waitForAddress(page, ".*/workspace/quality\\?lack=INCOMPLETE");
            assertThat(page.locator(".desk-title").first()).isVisible();
            assertSound(visit, "quality-incomplete");
            var file = page.waitForDownload(() ->
                    page.getByRole(AriaRole.LINK, named("Download as CSV")).click());
            assertThat(file.suggestedFilename()).isEqualTo("data-quality.csv");
            assertThat(page.navigate("/workspace/quality?lack=NOTHING").status())
                    .isEqualTo(400);
            assertThat(page.navigate("/workspace/activities/nowhere/history").status())
                    .isEqualTo(404);
        });
        staff.as("rosa", Visitor.withPhone().speaking("ar").inTheDark(), visit -> {
            open(visit.page(), "/workspace/quality?lack=INCOMPLETE");
            assertThat(((Number)
                                    visit.page()
                                            .evaluate(
                                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(0);
            assertSound(visit, "quality-phone-ar-dark");
        });
    }

    /** Figures of two earlier days, as the schedule takes them. */
    private void figures() {
        jdbc.sql("""
                INSERT INTO quality_count (day, sector, kind, count)
                SELECT CURRENT_DATE - ago, 'ITU-D', 'INCOMPLETE', 20 + ago / 3 FROM unnest(ARRAY[60, 30]) AS ago
                """).update();
    }

    /** @return the slug */
    private String submit(String title) {
        return SignIn.as("ama", "CONTRIBUTOR@ITU-D", () -> {
            var draft = drafts.start(Drafts.of(title, "Warns villages of storms by radio.", ElementKey.sdg("9.c")));
            return drafts.submit(draft.id(), draft.revision(), "A new project");
        });
    }

    private void resubmit(String slug, String title, String description) {
        SignIn.as("ama", "CONTRIBUTOR@ITU-D", () -> {
            var draft = drafts.edit(slug);
            var saved = drafts.save(
                    draft.id(),
                    draft.revision(),
                    draft.basedOn(),
                    Drafts.of(title, description, ElementKey.sdg("9.c")));
            return drafts.submit(saved.id(), saved.revision(), "Completed");
        });
    }
}

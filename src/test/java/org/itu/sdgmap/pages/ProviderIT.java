package org.itu.sdgmap.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.itu.sdgmap._support.Browser;
import org.itu.sdgmap._support.Browser.Visitor;
import org.itu.sdgmap._support.IdentityProvider;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap._support.WritingPostgisTest.OwnDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Without accounts of its own the tool signs people in, and out, at their identity provider alone. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"vaadin.productionMode=true", "sdgmap.local-accounts=false"})
@ContextConfiguration(initializers = OwnDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@DirtiesContext
class ProviderIT {

    private static final int PORT = freePort();
    private static final IdentityProvider PROVIDER = new IdentityProvider(PORT);
    private static final String TOOL = "http://127.0.0.1:" + PORT;

    private final JdbcClient jdbc;

    ProviderIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        var registration = "spring.security.oauth2.client.registration.test.";
        registry.add("server.port", () -> PORT);
        registry.add(registration + "client-id", () -> IdentityProvider.CLIENT);
        registry.add(registration + "client-secret", () -> IdentityProvider.SECRET);
        registry.add(registration + "client-name", () -> "Test House");
        registry.add(registration + "scope", () -> "openid,profile,email");
        registry.add("spring.security.oauth2.client.provider.test.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        IdentityProvider.know("ama", Map.of("name", "Ama Owusu"));
        Browser.visit(TOOL, Visitor.atDesk(), visit -> {
            var page = visit.page();
            page.navigate("/workspace/account");
            Browser.waitForAddress(page, ".*/sign-in.*");
            assertThat(page.locator("input[name=password]")).hasCount(0);
            page.getByText("Test House").click();
            signInAtProvider(page);
            assertThat(page.locator(".page-header")).containsText("Ama Owusu");

            page.locator("[aria-haspopup]", new Page.LocatorOptions().setHasText("Ama Owusu"))
                    .first()
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            Browser.waitForAddress(page, TOOL + "/?");

            page.navigate("/workspace/account");
            Browser.waitForAddress(page, ".*/sign-in.*");
            page.getByText("Test House").click();
            page.locator("input[name=password]").waitFor();
            assertThat(page.url()).startsWith(PROVIDER.issuer());
        });
    }

    @Test
    void noPasswordSignsIn() {
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        var answer = new WebClient(PORT).ask("POST", "/sign-in?username=admin&password=anything");
        assertThat(answer.header("Location")).endsWith("/sign-in?error");
        assertThat(jdbc.sql("SELECT count(*) FROM sign_in_attempt")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void signInAtProvider(Page page) {
        page.locator("input[name=username]").fill("ama");
        page.locator("input[name=password]").fill("ama");
        page.keyboard().press("Enter");
        Browser.waitForAddress(page, TOOL + "/.*account.*");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

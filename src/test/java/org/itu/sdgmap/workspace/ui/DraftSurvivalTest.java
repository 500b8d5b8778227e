package org.itu.sdgmap.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.itu.sdgmap.Application;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.workspace.ui.Autosave.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** What was typed outlives the application and its connections to the database. */
@WritingPostgisTest
class DraftSurvivalTest {

    private static final Duration ENOUGH = Duration.ofSeconds(30);

    private final ApplicationContext first;
    private final Environment environment;

    DraftSurvivalTest(ApplicationContext first, Environment environment) {
        this.first = first;
        this.environment = environment;
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatWasTypedIsThereInTheNextApplicationAfterTheFirstWasCutOff() throws SQLException {
        var typed = Drafts.of("Cut off in the mid", "Half a sen");
        var autosave = new Autosave(
                signedIn(first), first.getBean(DraftSuccessors.class), DraftParts.nothing(Language.EN, null));
        assertThat(autosave.keep(typed)).isEqualTo(State.SAVED);
        long id = kept(autosave).id();

        // Nothing is closed, flushed or said farewell to: the first application just loses all it had open.
        assertThat(cutOffAllConnections()).isPositive();
        try (var second = start()) {
            assertThat(signedIn(second).get(id).content()).isEqualTo(typed);
        }
    }

    @Test
    void afterTheDatabaseWasGoneWhatIsTypedIsSavedAgain() throws SQLException {
        var autosave = new Autosave(
                signedIn(first), first.getBean(DraftSuccessors.class), DraftParts.nothing(Language.EN, null));
        autosave.keep(Drafts.of("Before the cut", ""));
        long id = kept(autosave).id();
        cutOffAllConnections();

        var later = Drafts.of("Before the cut, and after", "");
        await().pollInSameThread().atMost(ENOUGH).until(() -> autosave.keep(later) == State.SAVED);
        assertThat(signedIn(first).get(id).content()).isEqualTo(later);
    }

    private static Draft kept(Autosave autosave) {
        var draft = autosave.draft();
        assertThat(draft).isNotNull();
        return draft;
    }

    /** Number of connections that the server ended. */
    private long cutOffAllConnections() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        property("url").replaceFirst("/[^/]+$", "/postgres"),
                        property("username"),
                        property("password"));
                var statement = connection.prepareStatement("""
                        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
                        FROM pg_stat_activity WHERE datname = ?
                        """)) {
            statement.setString(1, property("url").replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--spring.datasource.url=" + property("url"),
                        "--spring.datasource.username=" + property("username"),
                        "--spring.datasource.password=" + property("password"),
                        "--server.port=0",
                        "--vaadin.productionMode=true");
    }

    private String property(String name) {
        return environment.getRequiredProperty("spring.datasource." + name);
    }

    /** The drafts of an application, for an account that it takes to be signed in. */
    private static ActivityDrafts signedIn(ApplicationContext application) {
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
        SignIn.as("ama", "CONTRIBUTOR@ITU-D");
        return application.getBean(ActivityDrafts.class);
    }
}

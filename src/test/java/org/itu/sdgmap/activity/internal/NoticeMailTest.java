package org.itu.sdgmap.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.Drafts;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WithSmtp;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ReviewedVersion;
import org.itu.sdgmap.security.AccountMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What authors are told by e-mail, by a real SMTP server. */
@WritingPostgisTest
class NoticeMailTest extends WithSmtp {

    private final ActivityDrafts drafts;
    private final ActivityReview review;
    private final AccountMail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NoticeMailTest(
            ActivityDrafts drafts,
            ActivityReview review,
            AccountMail mail,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.review = review;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void addPeople() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("""
                INSERT INTO account (username, display_name, password_hash, email, language) VALUES
                    ('ama', 'Ama Mensah', 'x', 'ama@example.org', 'fr'), ('rev', 'Rev Iewer', 'x', NULL, 'en')
                """).update();
        SignIn.as("rev", "REVIEWER@ITU-D");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatIsSentBackComesInTheAuthorsLanguageWithRemarkAndLink() throws Exception {
        var slug = submit("Letters: sent back");
        review.sendBack(new ReviewedVersion(slug, 1), "Name the countries.\nAll of them.", Map.of());
        var letter = next();
        assertThat(letter.getAllRecipients()[0]).hasToString("ama@example.org");
        assertThat(letter.getSubject()).isEqualTo("Renvoy\u00E9e : Letters: sent back");
        assertThat(((String) letter.getContent()).replace("\r\n", "\n"))
                .startsWith("Rev Iewer vous a renvoy\u00E9 votre activit\u00E9 \u00AB Letters: sent back \u00BB.")
                .contains("Remarque :\nName the countries.\nAll of them.")
                .contains("https://sdgmap.example.org/workspace/activities/" + slug + "/edit");
    }

    @Test
    void whatIsPublishedIsToldWithThePublicPage() throws Exception {
        var slug = submit("Letters: published");
        review.publish(List.of(new ReviewedVersion(slug, 1)), "");
        var text = (String) next().getContent();
        assertThat(text)
                .contains("https://sdgmap.example.org/activities/" + slug)
                .doesNotContain("Remarque");
    }

    @Test
    void manyPublishedAtOnceAreOneLetter() throws Exception {
        var titles = java.util.stream.IntStream.range(0, 32)
                .mapToObj(i -> "Letters: many %02d".formatted(i))
                .toList();
        review.publish(
                titles.stream()
                        .map(this::submit)
                        .map(slug -> new ReviewedVersion(slug, 1))
                        .toList(),
                "All sound");
        var letter = next();
        assertThat(letter.getSubject()).isEqualTo("32 messages sur vos activit\u00E9s");
        assertThat((String) letter.getContent())
                .contains(titles.getFirst(), "et 2 autres", "All sound", "https://sdgmap.example.org/workspace");
        mail.send("ama", "The next letter", "text");
        org.awaitility.Awaitility.await().until(() -> received().length == 2);
        assertThat(received()[1].getSubject()).isEqualTo("The next letter");
    }

    @Test
    void aDecisionThatDoesNotHoldIsNotTold() throws Exception {
        var slug = submit("Letters: rolled back");
        transaction.executeWithoutResult(status -> {
            review.publish(List.of(new ReviewedVersion(slug, 1)), "");
            status.setRollbackOnly();
        });
        // Letters go one after another: this one would come second.
        mail.send("ama", "The next letter", "text");
        assertThat(next().getSubject()).isEqualTo("The next letter");
    }

    private String submit(String title) {
        return SignIn.as(
                "ama",
                "CONTRIBUTOR@ITU-D",
                () -> drafts.submit(
                        drafts.start(Drafts.typed().title(title).content()).id(), 1, "why"));
    }
}

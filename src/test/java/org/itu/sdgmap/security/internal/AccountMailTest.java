package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Set;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountMail;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.RefusedAccountException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters by a real SMTP server. */
@WritingPostgisTest
@WithMockUser(username = "boss", roles = "ADMIN")
class AccountMailTest {

    private static final GreenMail SMTP = start();
    private static final long LONGEST_MILLISECONDS = 10_000;

    private final Accounts accounts;
    private final AccountMail mail;
    private final JdbcClient jdbc;

    AccountMailTest(Accounts accounts, AccountMail mail, JdbcClient jdbc) {
        this.accounts = accounts;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        registry.add("sdgmap.mail.from", () -> "sdgmap@example.org");
        registry.add("sdgmap.public-address", () -> "https://sdgmap.example.org/");
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @BeforeEach
    void forget() throws Exception {
        jdbc.sql("DELETE FROM account").update();
        SMTP.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anInvitationComesInTheLanguageOfThePersonWithTheLink(Language language) throws Exception {
        var link = accounts.invite(invitation("ama", "ama@example.org", language));
        assertThat(link.sent()).isTrue();
        var letter = next();
        assertThat(letter.getAllRecipients()[0]).hasToString("ama@example.org");
        assertThat(letter.getFrom()[0]).hasToString("sdgmap@example.org");
        assertThat((String) letter.getContent())
                .contains("Ama Owusu")
                .contains("https://sdgmap.example.org/choose-password?token=" + link.token());
        if (language == Language.RU) {
            assertThat(letter.getSubject()).startsWith("\u0412\u0430\u0448\u0430");
        }
    }

    @Test
    void aRefusedInvitationSendsNothingAndAResetDoes() throws Exception {
        accounts.invite(invitation("ama", "ama@example.org", Language.EN));
        next();
        SMTP.purgeEmailFromAllMailboxes();
        assertThatThrownBy(() -> accounts.invite(invitation("ama", "other@example.org", Language.EN)))
                .isInstanceOf(RefusedAccountException.class);
        jdbc.sql("UPDATE account SET state = 'ACTIVE', password_hash = 'x'").update();
        accounts.reset("ama", accounts.get("ama").version());
        assertThat(next().getSubject()).startsWith("Choose a new password");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        assertThat(accounts.invite(invitation("ama", "", Language.EN)).sent()).isFalse();
    }

    @Test
    void aSubjectOfSeveralLinesAddsNoHeader() throws Exception {
        accounts.invite(invitation("ama", "ama@example.org", Language.EN));
        next();
        SMTP.purgeEmailFromAllMailboxes();
        mail.send("ama", "One\r\nBcc: other@example.org", "text");
        assertThat(next().getSubject()).isEqualTo("One Bcc: other@example.org");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    private static Invitation invitation(String username, String email, Language language) {
        return new Invitation(username, "Ama Owusu", email, language, Set.of());
    }

    private static MimeMessage next() {
        assertThat(SMTP.waitForIncomingEmail(LONGEST_MILLISECONDS, 1)).isTrue();
        return SMTP.getReceivedMessages()[0];
    }
}

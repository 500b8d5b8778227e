package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.itu.sdgmap._support.WithSmtp;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountMail;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.RefusedAccountException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Letters by a real SMTP server. */
@WritingPostgisTest
@WithMockUser(username = "boss", roles = "ADMIN")
class AccountMailTest extends WithSmtp {

    private final Accounts accounts;
    private final AccountMail mail;
    private final JdbcClient jdbc;

    AccountMailTest(Accounts accounts, AccountMail mail, JdbcClient jdbc) {
        this.accounts = accounts;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void forget() {
        jdbc.sql("DELETE FROM account").update();
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
        forgetLetters();
        assertThatThrownBy(() -> accounts.invite(invitation("ama", "other@example.org", Language.EN)))
                .isInstanceOf(RefusedAccountException.class);
        jdbc.sql("UPDATE account SET state = 'ACTIVE', password_hash = 'x'").update();
        accounts.reset("ama", accounts.get("ama").version());
        assertThat(next().getSubject()).startsWith("Choose a new password");
        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        assertThat(accounts.invite(invitation("ama", "", Language.EN)).sent()).isFalse();
    }

    @Test
    void aSubjectOfSeveralLinesAddsNoHeader() throws Exception {
        accounts.invite(invitation("ama", "ama@example.org", Language.EN));
        next();
        forgetLetters();
        mail.send("ama", "One\r\nBcc: other@example.org\u0085\u2028", "text");
        assertThat(next().getSubject()).isEqualTo("One Bcc: other@example.org");
        assertThat(received()).hasSize(1);
    }

    private static Invitation invitation(String username, String email, Language language) {
        return new Invitation(username, "Ama Owusu", email, language, Set.of());
    }
}

package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.security.AccountState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

@WritingPostgisTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern PRINTED =
            Pattern.compile("^Administrator account 'admin' created with password: (\\S+)$", Pattern.MULTILINE);

    /** What the start of the application itself had printed before a test began. */
    private String before = "";

    private final FirstAdministrator firstAdministrator;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;

    FirstAdministratorTest(
            FirstAdministrator firstAdministrator,
            AccountRepository accounts,
            PasswordEncoder passwords,
            JdbcClient jdbc) {
        this.firstAdministrator = firstAdministrator;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void beginWithoutAccounts(CapturedOutput output) {
        before = output.getOut();
        forgetAccounts();
    }

    private void forgetAccounts() {
        jdbc.sql("DELETE FROM account").update();
    }

    @Test
    void aDatabaseWithoutAccountsGetsOneAdministratorWhosePasswordWorks(CapturedOutput output) {
        start();
        var admin = accounts.findByUsername("admin").orElseThrow();
        assertThat(count()).isEqualTo(1);
        assertThat(passwords.matches(
                        printedPassword(output), admin.passwordHash().orElseThrow()))
                .isTrue();
        assertThat(passwords.matches("admin", admin.passwordHash().orElseThrow()))
                .isFalse();
        assertThat(admin.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(admin.mustChoosePassword()).isTrue();
        assertThat(AccountPrincipal.of(admin, null).grantedAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_ADMIN", "ROLE_COORDINATOR");
    }

    @Test
    void thePasswordIsKeptAsBcryptOnly(CapturedOutput output) {
        start();
        var stored = jdbc.sql("SELECT password_hash FROM account")
                .query(String.class)
                .single();
        assertThat(stored).matches("\\{bcrypt-hmac}\\$2[aby]\\$12\\$.{53}");
        assertThat(jdbc.sql("SELECT a::text FROM account a").query(String.class).single())
                .doesNotContain(printedPassword(output));
    }

    @Test
    void thePasswordIsPrintedOnceAndOnStandardOutputOnly(CapturedOutput output) {
        start();
        var password = printedPassword(output);
        assertThat(output.getAll().split(Pattern.quote(password), -1)).hasSize(2);
        assertThat(output.getErr()).doesNotContain(password);
        assertThat(password).hasSize(20);
    }

    @Test
    void aSecondStartMakesAndPrintsNothing(CapturedOutput output) {
        start();
        var stored = jdbc.sql("SELECT password_hash FROM account")
                .query(String.class)
                .single();
        int printed = output.getAll().length();
        start();
        assertThat(output.getAll()).hasSize(printed);
        assertThat(count()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT password_hash FROM account")
                        .query(String.class)
                        .single())
                .isEqualTo(stored);
    }

    @Test
    void aDatabaseWithAnyAccountGetsNone(CapturedOutput output) {
        jdbc.sql("INSERT INTO account (username, display_name, password_hash) VALUES ('someone', 'Someone', 'x')")
                .update();
        start();
        assertThat(count()).isEqualTo(1);
        assertThat(printed(output)).isEmpty();
    }

    @Test
    void everyPasswordIsAnother(CapturedOutput output) {
        var seen = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            forgetAccounts();
            start();
        }
        var matcher = PRINTED.matcher(printed(output));
        while (matcher.find()) {
            seen.add(matcher.group(1));
        }
        assertThat(seen).hasSize(5).allMatch(p -> p.matches("[a-km-zA-HJ-NP-Z2-9]{20}"));
    }

    @Test
    void aRoleInASectorIsAnAuthorityOfThatSector() {
        jdbc.sql("""
                WITH made AS (
                    INSERT INTO account (username, display_name, password_hash)
                    VALUES ('reviewer', 'Reviewer', 'x') RETURNING id
                )
                INSERT INTO account_role (account_id, role, sector) SELECT id, 'REVIEWER', 'ITU-D' FROM made
                """).update();
        var reviewer = accounts.findByUsername("reviewer").orElseThrow();
        assertThat(AccountPrincipal.of(reviewer, null).grantedAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_REVIEWER@ITU-D");
    }

    private void start() {
        firstAdministrator.run(new DefaultApplicationArguments());
    }

    private int count() {
        return Objects.requireNonNull(
                jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single());
    }

    private String printed(CapturedOutput output) {
        return output.getOut().substring(before.length());
    }

    private String printedPassword(CapturedOutput output) {
        var matcher = PRINTED.matcher(printed(output));
        assertThat(matcher.find()).as("a line with the password").isTrue();
        return matcher.group(1);
    }
}

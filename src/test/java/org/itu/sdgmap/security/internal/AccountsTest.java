package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.AuditTrail;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.OneTimeLink;
import org.itu.sdgmap.security.OwnAccount;
import org.itu.sdgmap.security.PasswordChoice;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Invitation to disabling, with the real database, by the services that pages use. */
@WritingPostgisTest
class AccountsTest {

    private static final String PASSWORD = "four quiet words here";
    private static final HeldRole ADMIN = new HeldRole(Role.ADMIN, null);
    private static final HeldRole CONTRIBUTOR = new HeldRole(Role.CONTRIBUTOR, "ITU-D");

    private final Accounts accounts;
    private final PasswordChoice choice;
    private final OwnAccount own;
    private final AccessTokens tokens;
    private final AuditTrail trail;
    private final CurrentAccount current;
    private final PasswordSignIn signIn;
    private final TokenStore store;
    private final JdbcClient jdbc;

    AccountsTest(
            Accounts accounts,
            PasswordChoice choice,
            OwnAccount own,
            AccessTokens tokens,
            AuditTrail trail,
            CurrentAccount current,
            PasswordSignIn signIn,
            TokenStore store,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.choice = choice;
        this.own = own;
        this.tokens = tokens;
        this.trail = trail;
        this.current = current;
        this.signIn = signIn;
        this.store = store;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void beginWithOneAdministrator() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        actAs("boss", "ROLE_ADMIN");
        invite("boss", ADMIN);
        jdbc.sql("UPDATE account SET state = 'ACTIVE' WHERE username = 'boss'").update();
        jdbc.sql("DELETE FROM account_link").update();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoIsInvitedChoosesAPasswordOnceAndSignsIn() {
        var link = invite("ama", CONTRIBUTOR);
        assertThat(accounts.get("ama").state()).isEqualTo(AccountState.INVITED);
        assertThat(choice.find(link.token()))
                .map(PasswordChoice.Person::displayName)
                .hasValue("Name of ama");
        choice.choose(link.token(), PASSWORD);
        assertThat(accounts.get("ama").state()).isEqualTo(AccountState.ACTIVE);
        assertThat(choice.find(link.token())).isEmpty();
        assertRefused(() -> choice.choose(link.token(), PASSWORD), Rule.LINK);

        signIn("AMA ", PASSWORD);
        assertThat(current.get().displayName()).isEqualTo("Name of ama");
        assertThat(current.get().mayContribute("ITU-D")).isTrue();
        assertThat(current.get().mayContribute("ITU-R")).isFalse();
    }

    @Test
    void onlyTheHashesOfLinksAndTokensAreKept() {
        var link = invite("ama");
        choice.choose(link.token(), PASSWORD);
        signIn("ama", PASSWORD);
        var secret = tokens.create("script", tomorrow()).secret();
        assertThat(secret).matches("sdgmap_[A-Za-z0-9_-]{43}");
        for (var table : List.of("account", "account_link", "access_token", "audit_entry")) {
            assertThat(jdbc.sql("SELECT t::text FROM " + table + " t")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.contains(link.token()) || row.contains(secret) || row.contains(PASSWORD));
        }
    }

    @Test
    void anExpiredLinkIsRefused() {
        var link = invite("ama");
        jdbc.sql("UPDATE account_link SET expires_at = now() - interval '1 second'")
                .update();
        assertThat(choice.find(link.token())).isEmpty();
        assertRefused(() -> choice.choose(link.token(), PASSWORD), Rule.LINK);
    }

    @Test
    void weakPasswordsAreRefusedAndTheLinkStaysValid() {
        var link = invite("ama.owusu");
        assertRefused(() -> choice.choose(link.token(), "eleven char"), Rule.PASSWORD_SHORT);
        assertRefused(() -> choice.choose(link.token(), "x".repeat(129)), Rule.PASSWORD_LONG);
        assertRefused(() -> choice.choose(link.token(), "PassW0rd2026!!"), Rule.PASSWORD_COMMON);
        assertRefused(() -> choice.choose(link.token(), "abababababab"), Rule.PASSWORD_COMMON);
        assertRefused(() -> choice.choose(link.token(), "ama.owusu2026"), Rule.PASSWORD_CONTAINS_NAME);
        assertThat(choice.find(link.token())).isPresent();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        var link = invite("ama");
        var password = "wide river stone ".repeat(7);
        choice.choose(link.token(), password + "a");
        assertThatThrownBy(() -> signIn("ama", password + "b")).isInstanceOf(BadCredentialsException.class);
        signIn("ama", password + "a");
    }

    @Test
    void disablingEndsSessionsAndTokensAtOnce() {
        var session = signedInPerson("ama");
        var secret = tokens.create("script", tomorrow()).secret();
        assertThat(store.use(secret)).isPresent();
        actAs("boss", "ROLE_ADMIN");
        accounts.disable("ama", accounts.get("ama").version());

        SecurityContextHolder.getContext().setAuthentication(session);
        assertThat(current.find()).isEmpty();
        assertThat(store.use(secret)).isEmpty();
        assertThatThrownBy(() -> own.get()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signIn("ama", PASSWORD)).isInstanceOf(BadCredentialsException.class);

        actAs("boss", "ROLE_ADMIN");
        accounts.enable("ama", accounts.get("ama").version());
        assertThat(store.use(secret)).isEmpty();
        signIn("ama", PASSWORD);
    }

    @Test
    void aChangeOfRolesEndsSessionsAndTokensToo() {
        var session = signedInPerson("ama");
        var secret = tokens.create("script", tomorrow()).secret();
        actAs("boss", "ROLE_ADMIN");
        accounts.changeRoles("ama", accounts.get("ama").version(), Set.of(new HeldRole(Role.REVIEWER, "ITU-T")));
        SecurityContextHolder.getContext().setAuthentication(session);
        assertThat(current.find()).isEmpty();
        assertThat(store.use(secret)).isEmpty();
        signIn("ama", PASSWORD);
        assertThat(current.get().mayReview("ITU-T")).isTrue();
        assertThat(current.get().mayContribute("ITU-D")).isFalse();
    }

    @Test
    void aResetEndsTheOldPassword() {
        signedInPerson("ama");
        actAs("boss", "ROLE_ADMIN");
        var link = accounts.reset("ama", accounts.get("ama").version());
        assertThatThrownBy(() -> signIn("ama", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        choice.choose(link.token(), "another four quiet words");
        signIn("ama", "another four quiet words");
    }

    @Test
    void aRevokedInvitationLeavesNothing() {
        var link = invite("ama");
        accounts.revokeInvitation("ama", accounts.get("ama").version());
        assertThat(choice.find(link.token())).isEmpty();
        assertThat(accounts.list(AccountQuery.all()).total()).isEqualTo(1);
    }

    @Test
    void oneselfAndTheLastAdministratorStay() {
        int version = accounts.get("boss").version();
        assertRefused(() -> accounts.disable("boss", version), Rule.ONESELF);
        assertRefused(() -> accounts.changeRoles("boss", version, Set.of()), Rule.LAST_ADMINISTRATOR);
        actAs("other", "ROLE_ADMIN");
        assertRefused(() -> accounts.disable("boss", version), Rule.LAST_ADMINISTRATOR);
    }

    @Test
    void aChangeOfWhatWasNotSeenIsRefused() {
        invite("ama", CONTRIBUTOR);
        int seen = accounts.get("ama").version();
        accounts.changeRoles("ama", seen, Set.of());
        assertThat(accounts.get("ama").version()).isGreaterThan(seen);
        assertRefused(() -> accounts.changeRoles("ama", seen, Set.of(CONTRIBUTOR)), Rule.CHANGED_MEANWHILE);
    }

    @Test
    void invitationsAreChecked() {
        invite("ama");
        assertRefused(() -> invite("ama"), Rule.USERNAME_TAKEN);
        assertRefused(() -> invite("two words"), Rule.USERNAME_FORM);
        assertRefused(() -> invite("kofi", new HeldRole(Role.REVIEWER, null)), Rule.ROLE_SECTOR);
        assertRefused(() -> invite("kofi", new HeldRole(Role.ADMIN, "ITU-D")), Rule.ROLE_SECTOR);
        assertRefused(() -> inviteTo("kofi", "AMA@example.org"), Rule.EMAIL_TAKEN);
        assertRefused(() -> inviteTo("kofi", "not an address"), Rule.EMAIL_FORM);
    }

    @Test
    void theListIsSearchedFilteredAndSorted() {
        invite("ama", CONTRIBUTOR);
        invite("kofi", new HeldRole(Role.REVIEWER, "ITU-R"));
        assertThat(usernames("AMA@EX", null, null, null)).containsExactly("ama");
        assertThat(usernames("100%", null, null, null)).isEmpty();
        assertThat(usernames("", Role.REVIEWER, null, null)).containsExactly("kofi");
        assertThat(usernames("", Role.REVIEWER, "ITU-D", null)).isEmpty();
        assertThat(usernames("", null, "ITU-D", null)).containsExactly("ama");
        assertThat(usernames("", null, null, AccountState.INVITED)).containsExactly("ama", "kofi");
        var descending = new AccountQuery("", null, null, null, AccountQuery.Sort.USERNAME, true, 0);
        assertThat(accounts.list(descending).items())
                .extracting(a -> a.username())
                .containsExactly("kofi", "boss", "ama");
    }

    @Test
    void aPersonEndsOtherSessionsAndKeepsTheOwn() {
        var first = signedInPerson("ama");
        var second = signIn("ama", PASSWORD);
        assertThat(own.listSessions())
                .hasSize(2)
                .filteredOn(OwnAccount.Session::present)
                .hasSize(1);
        assertThat(own.endOtherSessions()).isEqualTo(1);
        assertThat(current.find()).isPresent();
        SecurityContextHolder.getContext().setAuthentication(first);
        assertThat(current.find()).isEmpty();
        SecurityContextHolder.getContext().setAuthentication(second);
        own.changePassword(PASSWORD, "another four quiet words");
        assertThat(current.find()).isPresent();
        assertRefused(() -> own.changePassword("wrong", PASSWORD), Rule.PASSWORD_WRONG);
    }

    @Test
    void nobodyEndsTheSessionOrTokenOfAnother() {
        var ama = signedInPerson("ama");
        var session = own.listSessions().getFirst().id();
        var token = tokens.create("script", tomorrow());
        signedInPerson("kofi");
        own.endSession(session);
        tokens.revoke(token.token().id());
        assertThat(store.use(token.secret())).isPresent();
        SecurityContextHolder.getContext().setAuthentication(ama);
        assertThat(current.find()).isPresent();
        tokens.revoke(token.token().id());
        assertThat(store.use(token.secret())).isEmpty();
    }

    @Test
    void sessionsEndAfterHalfAnHourWithoutUseAndAfterTwelveHours() {
        signedInPerson("ama");
        jdbc.sql("UPDATE account_session SET last_seen_at = now() - interval '31 minutes'")
                .update();
        assertThat(freshSessions().isOpen(sessionId())).isFalse();
        jdbc.sql("UPDATE account_session SET last_seen_at = now(), started_at = now() - interval '12 hours 1 second'")
                .update();
        assertThat(freshSessions().isOpen(sessionId())).isFalse();
        jdbc.sql("UPDATE account_session SET started_at = now() - interval '11 hours'")
                .update();
        assertThat(freshSessions().isOpen(sessionId())).isTrue();
    }

    @Test
    void tokensEndWithTheirDayAndLastAtMostAYear() {
        signedInPerson("ama");
        var today = LocalDate.now(ZoneOffset.UTC);
        assertRefused(() -> tokens.create("script", today), Rule.TOKEN_EXPIRY);
        assertRefused(() -> tokens.create("script", today.plusYears(1).plusDays(1)), Rule.TOKEN_EXPIRY);
        var secret = tokens.create("script", tomorrow()).secret();
        jdbc.sql("UPDATE access_token SET expires_at = now() - interval '1 second'")
                .update();
        assertThat(store.use(secret)).isEmpty();
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void theAuditLogTellsEverythingAndOnlyGrows() {
        signedInPerson("ama");
        assertThatThrownBy(() -> signIn("ama", "wrong password")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("my secret typed here", "x")).isInstanceOf(BadCredentialsException.class);
        actAs("boss", "ROLE_ADMIN");
        var ofAma = trail.list(new AuditTrail.Query(null, null, "ama", null, null), Long.MAX_VALUE);
        assertThat(ofAma)
                .extracting(AuditTrail.Entry::action)
                .startsWith("SIGN_IN_FAILED", "SIGN_IN", "PASSWORD_CHOSEN", "ACCOUNT_INVITED");
        assertThat(ofAma.get(3).actor()).isEqualTo("boss");
        assertThat(trail.list(new AuditTrail.Query(null, null, "secret typed", null, null), Long.MAX_VALUE))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET actor = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void strangersAndContributorsMayDoNothingOfThis() {
        var query = new AuditTrail.Query(null, null, null, null, null);
        List<ThrowingCallable> forAdministrators = List.of(
                () -> accounts.list(AccountQuery.all()),
                () -> accounts.get("boss"),
                () -> invite("ama"),
                () -> accounts.changeRoles("boss", 0, Set.of()),
                () -> accounts.disable("boss", 0),
                () -> accounts.enable("boss", 0),
                () -> accounts.reset("boss", 0),
                () -> accounts.revokeInvitation("boss", 0),
                () -> trail.list(query, Long.MAX_VALUE),
                () -> trail.stream(query, p -> {}),
                () -> trail.listActions());
        List<ThrowingCallable> forAccounts = List.of(
                () -> own.get(),
                () -> own.mustChoosePassword(),
                () -> own.changePassword(PASSWORD, PASSWORD),
                () -> own.listSessions(),
                () -> own.endSession(UUID.randomUUID()),
                () -> own.endOtherSessions(),
                () -> tokens.list(),
                () -> tokens.create("script", tomorrow()),
                () -> tokens.revoke(1));
        actAs("kofi", "ROLE_CONTRIBUTOR@ITU-D");
        assertThat(forAdministrators).allSatisfy(AccountsTest::assertDenied);
        var stranger = new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        SecurityContextHolder.getContext().setAuthentication(stranger);
        assertThat(forAdministrators).allSatisfy(AccountsTest::assertDenied);
        assertThat(forAccounts).allSatisfy(AccountsTest::assertDenied);
        actAs("coordinator", "ROLE_COORDINATOR");
        assertThat(trail.list(query, Long.MAX_VALUE)).isNotEmpty();
        assertDenied(() -> accounts.list(AccountQuery.all()));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertRefused(ThrowingCallable call, Rule rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedAccountException.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }

    private List<String> usernames(String words, Role role, String sector, AccountState state) {
        var query = new AccountQuery(words, role, sector, state, AccountQuery.Sort.USERNAME, false, 0);
        return accounts.list(query).items().stream().map(a -> a.username()).toList();
    }

    private OneTimeLink invite(String username, HeldRole... roles) {
        return accounts.invite(new Invitation(
                username, "Name of " + username, username.split(" ")[0] + "@example.org", Language.EN, Set.of(roles)));
    }

    private void inviteTo(String username, String email) {
        accounts.invite(new Invitation(username, "Name", email, Language.EN, Set.of()));
    }

    private Authentication signedInPerson(String username) {
        actAs("boss", "ROLE_ADMIN");
        choice.choose(invite(username, CONTRIBUTOR).token(), PASSWORD);
        return signIn(username, PASSWORD);
    }

    private Authentication signIn(String username, String password) {
        var who = signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
        SecurityContextHolder.getContext().setAuthentication(who);
        return who;
    }

    private static UUID sessionId() {
        return HoldsAccount.in(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow()
                .sessionId();
    }

    /** Another node, which knows nothing yet. */
    private AccountSessions freshSessions() {
        return new AccountSessions(jdbc, Clock.systemUTC());
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    private static void actAs(String username, String authority) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList(authority)));
        SecurityContextHolder.setContext(context);
    }
}

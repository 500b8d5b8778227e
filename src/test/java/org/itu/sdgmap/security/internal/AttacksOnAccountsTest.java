package org.itu.sdgmap.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.AuditTrail;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.OneTimeLink;
import org.itu.sdgmap.security.PasswordChoice;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What somebody might try against accounts: races, deceiving names, characters that the database refuses. */
@WritingPostgisTest
class AttacksOnAccountsTest {

    private static final String PASSWORD = "four quiet words here";
    private static final HeldRole ADMIN = new HeldRole(Role.ADMIN, null);

    private final Accounts accounts;
    private final PasswordChoice choice;
    private final AccessTokens tokens;
    private final TokenStore store;
    private final CurrentAccount current;
    private final PasswordSignIn signIn;
    private final JdbcClient jdbc;

    AttacksOnAccountsTest(
            Accounts accounts,
            PasswordChoice choice,
            AccessTokens tokens,
            TokenStore store,
            CurrentAccount current,
            PasswordSignIn signIn,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.choice = choice;
        this.tokens = tokens;
        this.store = store;
        this.current = current;
        this.signIn = signIn;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        SignIn.as("somebody", "ADMIN");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ama\u0000", "Ama\u202Eniamod", "A\u200Bma", "Ama\u0085x", "Ama\u2028x", "Ama\uD800", "\u0007Ama"
            })
    void namesThatDeceiveAreRefused(String name) {
        assertRefused(() -> invite("ama", name), Rule.NAME_LENGTH);
        person("kofi");
        signInAs("kofi");
        assertRefused(() -> tokens.create(name, tomorrow()), Rule.NAME_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430dmin", "adm\u0131n", "admin\u200B", "\uFF41dmin", "admin\u0000"})
    void usernamesThatLookLikeAnothersAreRefused(String username) {
        assertRefused(() -> invite(username, "Name"), Rule.USERNAME_FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ama\u0000@example.org",
                "ama@exam\u0007ple.org",
                "ama@example.org\u2028",
                "a\r\nBcc:x@example.org"
            })
    void addressesWithControlCharactersAreRefused(String email) {
        assertRefused(
                () -> accounts.invite(new Invitation("ama", "Ama", "x" + email + "x", Language.EN, Set.of())),
                Rule.EMAIL_FORM);
    }

    @Test
    void nobodySignsInWithCharactersThatTheDatabaseRefuses() {
        assertThatThrownBy(() -> authenticate("\u0000", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> authenticate("\uD800ama", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> authenticate("a".repeat(100_000), PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aVeryLongPasswordIsNotEvenBroughtIntoNormalForm() {
        var encoder = new PreparedBcrypt();
        var empty = encoder.encode("");
        assertThat(encoder.matches("", empty)).isTrue();
        // In the time that it takes to sort a million marks this test would end as a failure of the build.
        assertThat(encoder.matches("a" + "\u0315\u0300".repeat(500_000), empty)).isFalse();
        assertThat(encoder.matches("\uD83D\uDE00".repeat(128), encoder.encode("\uD83D\uDE00".repeat(128))))
                .isTrue();
    }

    @Test
    void searchesWithControlCharactersNameTheField() {
        assertThatThrownBy(() -> new AccountQuery("a\u0000", null, null, null, AccountQuery.Sort.NAME, false, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("q ");
        assertThatThrownBy(() -> new AuditTrail.Query(null, null, "a\u0000", null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("subject ");
    }

    @Test
    void whoseNewPasswordIsStillToBeChosenIsNoAdministratorToRelyOn() {
        person("boss", ADMIN);
        person("other", ADMIN);
        accounts.reset("other", version("other"));
        assertRefused(() -> accounts.changeRoles("boss", version("boss"), Set.of()), Rule.LAST_ADMINISTRATOR);
        assertRefused(() -> accounts.disable("boss", version("boss")), Rule.LAST_ADMINISTRATOR);
        assertRefused(() -> accounts.reset("boss", version("boss")), Rule.LAST_ADMINISTRATOR);
        assertThat(accounts.reset("other", version("other")).token()).isNotEmpty();
    }

    @Test
    void administratorsWhoAttackEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            jdbc.sql("DELETE FROM account").update();
            person("boss", ADMIN);
            person("other", ADMIN);
            int boss = version("boss");
            int other = version("other");
            var outcomes = atOnce(List.of(
                    () -> SignIn.as("boss", "ADMIN", () -> accounts.reset("other", other)),
                    () -> SignIn.as("other", "ADMIN", () -> {
                        accounts.disable("boss", boss);
                        return "";
                    })));
            assertThat(outcomes).filteredOn(Attempt::succeeded).hasSize(1);
            assertThat(outcomes).filteredOn(a -> !a.succeeded()).first().satisfies(a -> assertThat(a.failure())
                    .isInstanceOfSatisfying(RefusedAccountException.class, e -> assertThat(e.rule())
                            .isEqualTo(Rule.LAST_ADMINISTRATOR)));
        }
    }

    @Test
    void aLinkUsedSeveralTimesAtOnceWorksOnce() throws Exception {
        var token = invite("ama", "Ama").token();
        var outcomes = atOnce(List.of(
                () -> choose(token, PASSWORD + " one"),
                () -> choose(token, PASSWORD + " two"),
                () -> choose(token, PASSWORD + " three")));
        assertThat(outcomes).filteredOn(Attempt::succeeded).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM account_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLongRequestEndsSoonAfterItsTokenIsRevokedOrItsAccountLosesARole() {
        person("ama", new HeldRole(Role.CONTRIBUTOR, "ITU-D"));
        for (var isRevoked : List.of(true, false)) {
            signInAs("ama");
            var made = tokens.create("import", tomorrow());
            var program = store.use(made.secret()).orElseThrow();
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            program, null, program.grantedAuthorities()));
            assertThat(current.find()).isPresent();
            var request = SecurityContextHolder.getContext();
            if (isRevoked) {
                signInAs("ama");
                tokens.revoke(made.token().id());
            } else {
                SignIn.as("somebody", "ADMIN");
                accounts.changeRoles("ama", version("ama"), Set.of());
            }
            SecurityContextHolder.setContext(request);
            assertThat(current.find()).isEmpty();
        }
    }

    private record Attempt(
            @org.jspecify.annotations.Nullable Throwable failure) {

        boolean succeeded() {
            return failure == null;
        }
    }

    private static List<Attempt> atOnce(List<Callable<Object>> acts) throws InterruptedException {
        var ready = new CountDownLatch(acts.size());
        try (var executor = Executors.newFixedThreadPool(acts.size())) {
            var futures = acts.stream()
                    .map(act -> executor.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return act.call();
                    }))
                    .toList();
            return futures.stream().map(AttacksOnAccountsTest::outcome).toList();
        }
    }

    private static Attempt outcome(Future<?> future) {
        try {
            future.get();
            return new Attempt(null);
        } catch (ExecutionException e) {
            return new Attempt(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object choose(String token, String password) {
        choice.choose(token, password);
        return "";
    }

    private OneTimeLink invite(String username, String displayName, HeldRole... roles) {
        return accounts.invite(new Invitation(username, displayName, "", Language.EN, Set.of(roles)));
    }

    private void person(String username, HeldRole... roles) {
        SignIn.as("somebody", "ADMIN");
        if (jdbc.sql("SELECT count(*) FROM account WHERE username = :name")
                        .param("name", username)
                        .query(Integer.class)
                        .single()
                == 0) {
            choice.choose(invite(username, "Name", roles).token(), PASSWORD);
        }
    }

    private void signInAs(String username) {
        SecurityContextHolder.clearContext();
        var who = authenticate(username, PASSWORD);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }

    private org.springframework.security.core.Authentication authenticate(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private int version(String username) {
        return SignIn.as("somebody", "ADMIN", () -> accounts.get(username).version());
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Rule rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedAccountException.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }
}

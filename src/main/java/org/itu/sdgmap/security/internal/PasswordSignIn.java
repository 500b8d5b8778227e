package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.security.AccountState;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in with username and password. An account that does not exist, is disabled or has no password is answered like a
 * wrong password, after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final AccountSessions sessions;
    private final JdbcAuditLog audit;
    private final Clock clock;
    private final SignInProperties properties;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    PasswordSignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            AccountSessions sessions,
            JdbcAuditLog audit,
            Clock clock,
            SignInProperties properties,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.properties = properties;
        transaction = new TransactionTemplate(transactions);
        hashOfNobody = Objects.requireNonNull(passwords.encode(SecretToken.random()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!properties.localAccounts()) {
            throw new BadCredentialsException("Local accounts are not used here");
        }
        var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = Objects.toString(attempt.getCredentials(), "");
        var address = PresentRequest.clientAddress();
        throttle.reserve(name, address).ifPresent(wait -> {
            throw new ThrottledSignInException(wait);
        });
        var account = accounts.findByUsername(name);
        var hash = account.filter(a -> a.state() == AccountState.ACTIVE).flatMap(Account::passwordHash);
        if (!passwords.matches(password, hash.orElse(hashOfNobody)) || hash.isEmpty()) {
            fail(account);
            throw new BadCredentialsException("Username or password is not correct");
        }
        throttle.forgive(name, address);
        var principal = transaction
                .execute(status -> open(name, hash.get(), password))
                .orElseThrow(() -> new BadCredentialsException("The account changed at this moment"));
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.grantedAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    /** Empty if the account is no longer as the password was compared with. */
    private Optional<AccountPrincipal> open(String name, String hash, String password) {
        var found = accounts.findByUsername(name)
                .filter(a -> a.state() == AccountState.ACTIVE
                        && a.passwordHash().filter(hash::equals).isPresent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var account = found.get();
        if (passwords.upgradeEncoding(hash)) {
            account.strengthenHash(Objects.requireNonNull(passwords.encode(password)));
        }
        account.signedIn(clock.instant());
        var session = sessions.open(account.id());
        audit.record(account.username(), "SIGN_IN", account.username(), Map.of("by", "password"));
        return Optional.of(AccountPrincipal.of(account, session));
    }

    /** A name that no account has may be a password typed into the wrong field, and is not kept. */
    private void fail(Optional<Account> account) {
        audit.record(
                null,
                "SIGN_IN_FAILED",
                account.map(Account::username).orElse(null),
                Map.of("by", "password", "known", account.isPresent()));
    }
}

package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountState;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the account of somebody whom the identity provider knows: by issuer and subject; at first sign-in by an
 * invitation to the same verified e-mail address; else a new one.
 */
@Component
class OidcSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final int LONGEST = 60;

    private final OidcUserService provider = new OidcUserService();
    private final AccountRepository accounts;
    private final NewAccounts making;
    private final OneTimeLinks links;
    private final AccountSessions sessions;
    private final JdbcAuditLog audit;
    private final SignInProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OidcSignIn(
            AccountRepository accounts,
            NewAccounts making,
            OneTimeLinks links,
            AccountSessions sessions,
            JdbcAuditLog audit,
            SignInProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.making = making;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        return transaction
                .execute(status -> signIn(user))
                .map(principal -> new OidcAccount(principal, user))
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "The account is disabled", null)));
    }

    /** Empty if the account is disabled. */
    private Optional<AccountPrincipal> signIn(OidcUser user) {
        var issuer =
                Objects.requireNonNull(user.getIdToken().getIssuer(), "iss").toString();
        var subject = Objects.requireNonNull(user.getSubject(), "sub");
        var account = accounts.findByOidcIssuerAndOidcSubject(issuer, subject)
                .or(() -> invited(user).map(a -> link(a, issuer, subject)))
                .orElseGet(() -> create(user, issuer, subject));
        if (account.state() != AccountState.ACTIVE) {
            audit.record(null, "SIGN_IN_FAILED", account.username(), Map.of("by", "provider", "known", true));
            return Optional.empty();
        }
        account.signedIn(clock.instant());
        accounts.saveAndFlush(account);
        audit.record(account.username(), "SIGN_IN", account.username(), Map.of("by", "provider"));
        return Optional.of(AccountPrincipal.of(account, sessions.open(account.id())));
    }

    private Optional<Account> invited(OidcUser user) {
        return verifiedEmail(user)
                .flatMap(accounts::findByEmail)
                .filter(a -> a.state() == AccountState.INVITED && !a.external());
    }

    private Account link(Account account, String issuer, String subject) {
        account.linkTo(issuer, subject);
        links.remove(account.id());
        audit.record(account.username(), "ACCOUNT_LINKED", account.username(), Map.of("issuer", issuer));
        return account;
    }

    private Account create(OidcUser user, String issuer, String subject) {
        var email = verifiedEmail(user).filter(e -> accounts.findByEmail(e).isEmpty());
        var wish = Objects.requireNonNullElseGet(user.getPreferredUsername(), () -> email.orElse("person"));
        var username = free(wish);
        var displayName = Optional.ofNullable(user.getFullName())
                .map(name -> name.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .orElse(username);
        var language = Language.findByCode(
                        Objects.requireNonNullElse(user.getLocale(), "").replaceFirst("[-_].*", ""))
                .orElse(Language.EN);
        var roles = properties.oidc().rolesOf(groups(user));
        var account = making.make(username, displayName, email.orElse(""), language, roles);
        account.linkTo(issuer, subject);
        audit.record(
                username,
                "ACCOUNT_CREATED",
                username,
                Map.of(
                        "issuer",
                        issuer,
                        "roles",
                        AccountPrincipal.of(account, null).roleNames()));
        return account;
    }

    private static Optional<String> verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmail()).map(e -> e.strip().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private List<String> groups(OidcUser user) {
        var claim = properties.oidc().roleClaim();
        return switch (claim == null ? null : user.getClaims().get(claim)) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    /** The wished name in the characters of usernames, with a number where somebody has it. */
    private String free(String wish) {
        var form = wish.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceFirst("^[^a-z0-9]+", "");
        var name = form.length() < 2 ? "person" : form.substring(0, Math.min(LONGEST, form.length()));
        var candidate = name;
        for (int n = 2; accounts.findByUsername(candidate).isPresent(); n++) {
            candidate = name + n;
        }
        return candidate;
    }
}

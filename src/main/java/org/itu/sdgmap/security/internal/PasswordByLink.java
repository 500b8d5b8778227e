package org.itu.sdgmap.security.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.PasswordChoice;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PasswordByLink implements PasswordChoice {

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final PasswordEncoder passwords;
    private final AccountSessions sessions;
    private final JdbcAuditLog audit;
    private final SignInProperties properties;

    PasswordByLink(
            AccountRepository accounts,
            OneTimeLinks links,
            PasswordEncoder passwords,
            AccountSessions sessions,
            JdbcAuditLog audit,
            SignInProperties properties) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.properties = properties;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String token) {
        return links.findAccount(token).flatMap(this::usable).map(a -> new Person(a.username(), a.displayName()));
    }

    @Override
    public void choose(String token, String password) {
        var account = links.findAccount(token).flatMap(this::usable).orElseThrow(PasswordByLink::refused);
        PasswordRules.check("password", password, account.username(), account.displayName());
        var hash = Objects.requireNonNull(passwords.encode(password));
        links.use(token).orElseThrow(PasswordByLink::refused);
        account.choosePassword(hash);
        accounts.saveAndFlush(account);
        sessions.endAll(account.id(), null);
        audit.record(account.username(), "PASSWORD_CHOSEN", account.username(), Map.of("by", "link"));
    }

    private Optional<Account> usable(long id) {
        return accounts.findById(id)
                .filter(a -> properties.localAccounts() && a.state() != AccountState.DISABLED && !a.external());
    }

    private static RefusedAccountException refused() {
        return new RefusedAccountException("token", "", Rule.LINK);
    }
}

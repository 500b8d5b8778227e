package org.itu.sdgmap.security.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.OwnAccount;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OnePersonsAccount implements OwnAccount {

    private final PresentAccount present;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final OneTimeLinks links;
    private final AccountSessions sessions;
    private final JdbcAuditLog audit;

    OnePersonsAccount(
            PresentAccount present,
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            OneTimeLinks links,
            AccountSessions sessions,
            JdbcAuditLog audit) {
        this.present = present;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public AccountSummary get() {
        return Summaries.of(present.get(), null);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mustChoosePassword() {
        return present.mayHaveToChoosePassword() && present.get().mustChoosePassword();
    }

    @Override
    public void changePassword(String presentPassword, String wanted) {
        var account = present.get();
        var hash = account.passwordHash().orElseThrow(() -> new RefusedAccountException("present", "", Rule.EXTERNAL));
        // A session left open must not become a place to guess.
        throttle.reserve(account.username(), null).ifPresent(wait -> {
            throw new RefusedAccountException("present", "", Rule.TOO_MANY_ATTEMPTS);
        });
        if (!passwords.matches(presentPassword, hash)) {
            throw new RefusedAccountException("present", "", Rule.PASSWORD_WRONG);
        }
        throttle.forgive(account.username(), null);
        PasswordRules.check("wanted", wanted, account.username(), account.displayName());
        account.choosePassword(Objects.requireNonNull(passwords.encode(wanted)));
        accounts.saveAndFlush(account);
        links.remove(account.id());
        sessions.endAll(account.id(), present.sessionId());
        audit.record("PASSWORD_CHANGED", account.username(), Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Session> listSessions() {
        return sessions.list(present.get().id(), present.sessionId());
    }

    @Override
    public void endSession(UUID id) {
        var account = present.get();
        if (sessions.end(account.id(), id)) {
            audit.record("SESSION_ENDED", account.username(), Map.of());
        }
    }

    @Override
    public int endOtherSessions() {
        var account = present.get();
        int ended = sessions.endAll(account.id(), present.sessionId());
        if (ended > 0) {
            audit.record("SESSIONS_ENDED", account.username(), Map.of("number", ended));
        }
        return ended;
    }
}

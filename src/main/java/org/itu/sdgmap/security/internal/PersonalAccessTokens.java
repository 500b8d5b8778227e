package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.security.AccessTokens;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersonalAccessTokens implements AccessTokens {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;

    private final PresentAccount present;
    private final TokenStore store;
    private final JdbcAuditLog audit;
    private final Clock clock;

    PersonalAccessTokens(PresentAccount present, TokenStore store, JdbcAuditLog audit, Clock clock) {
        this.present = present;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Token> list() {
        return store.list(present.get().id());
    }

    @Override
    public NewToken create(String name, LocalDate lastDay) {
        var account = present.get();
        if (present.sessionId() == null) {
            throw new AccessDeniedException("A program cannot make access tokens");
        }
        var words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw new RefusedAccountException("name", name, Rule.NAME_LENGTH);
        }
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (!lastDay.isAfter(today) || lastDay.isAfter(today.plusYears(1))) {
            throw new RefusedAccountException("lastDay", lastDay.toString(), Rule.TOKEN_EXPIRY);
        }
        if (store.list(account.id()).size() >= MOST) {
            throw new RefusedAccountException("name", name, Rule.TOO_MANY_TOKENS);
        }
        var secret = PREFIX + SecretToken.random();
        var expires = lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var token = store.add(account.id(), words, secret, expires);
        audit.record("TOKEN_MADE", account.username(), Map.of("token", words, "lastDay", lastDay.toString()));
        return new NewToken(token, secret);
    }

    @Override
    public void revoke(long id) {
        var account = present.get();
        store.revoke(account.id(), id)
                .ifPresent(name -> audit.record("TOKEN_REVOKED", account.username(), Map.of("token", name)));
    }
}

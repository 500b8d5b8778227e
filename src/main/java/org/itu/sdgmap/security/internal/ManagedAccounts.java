package org.itu.sdgmap.security.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.security.AccountQuery;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.AccountSummary;
import org.itu.sdgmap.security.Accounts;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.Invitation;
import org.itu.sdgmap.security.OneTimeLink;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ManagedAccounts implements Accounts {

    private final AccountRepository accounts;
    private final AccountList list;
    private final NewAccounts making;
    private final OneTimeLinks links;
    private final LinkLetters letters;
    private final AccountSessions sessions;
    private final TokenStore tokens;
    private final JdbcAuditLog audit;
    private final CurrentAccount current;
    private final JdbcClient jdbc;

    ManagedAccounts(
            AccountRepository accounts,
            AccountList list,
            NewAccounts making,
            OneTimeLinks links,
            LinkLetters letters,
            AccountSessions sessions,
            TokenStore tokens,
            JdbcAuditLog audit,
            CurrentAccount current,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.list = list;
        this.making = making;
        this.links = links;
        this.letters = letters;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.current = current;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(AccountQuery query) {
        return list.list(query);
    }

    @Override
    @Transactional(readOnly = true)
    public AccountSummary get(String username) {
        var account = find(username);
        return Summaries.of(account, links.expiryOf(account.id()));
    }

    @Override
    public OneTimeLink invite(Invitation invitation) {
        var account = making.make(
                invitation.username(),
                invitation.displayName(),
                invitation.email(),
                invitation.language(),
                invitation.roles());
        var link = links.make(account, letters.canReach(account));
        letters.sendInvitation(account, link);
        var details = new LinkedHashMap<String, Object>();
        details.put("displayName", account.displayName());
        account.email().ifPresent(email -> details.put("email", email));
        details.put("roles", words(invitation.roles()));
        audit.record("ACCOUNT_INVITED", account.username(), details);
        return link;
    }

    @Override
    public void changeRoles(String username, int version, Set<HeldRole> roles) {
        var wanted = NewAccounts.checkedRoles(roles);
        lockAdministrators();
        var account = find(username, version);
        var before = account.roles().stream().map(Account.HeldRole::held).collect(Collectors.toSet());
        if (before.equals(roles)) {
            return;
        }
        if (account.holds(Role.ADMIN) && !wanted.contains(new Account.HeldRole(Role.ADMIN, null))) {
            refuseToLoseLastAdministrator(account);
        }
        account.changeRoles(wanted);
        accounts.saveAndFlush(account);
        endAccess(account);
        audit.record("ROLES_CHANGED", username, Map.of("before", words(before), "after", words(roles)));
    }

    @Override
    public void disable(String username, int version) {
        lockAdministrators();
        var account = find(username, version);
        refuseOneself(account);
        require(account, account.state() == AccountState.ACTIVE);
        if (account.holds(Role.ADMIN)) {
            refuseToLoseLastAdministrator(account);
        }
        account.disable();
        accounts.saveAndFlush(account);
        links.remove(account.id());
        endAccess(account);
        audit.record("ACCOUNT_DISABLED", username, Map.of());
    }

    @Override
    public void enable(String username, int version) {
        var account = find(username, version);
        require(account, account.state() == AccountState.DISABLED);
        account.enable();
        accounts.saveAndFlush(account);
        audit.record("ACCOUNT_ENABLED", username, Map.of());
    }

    @Override
    public OneTimeLink reset(String username, int version) {
        var account = find(username, version);
        refuseOneself(account);
        require(account, account.state() != AccountState.DISABLED);
        if (account.external()) {
            throw new RefusedAccountException("username", username, Rule.EXTERNAL);
        }
        account.forgetPassword();
        accounts.saveAndFlush(account);
        endAccess(account);
        var link = links.make(account, letters.canReach(account));
        if (account.state() == AccountState.INVITED) {
            letters.sendInvitation(account, link);
        } else {
            letters.sendReset(account, link);
        }
        audit.record("ACCOUNT_RESET", username, Map.of());
        return link;
    }

    @Override
    public void revokeInvitation(String username, int version) {
        var account = find(username, version);
        require(account, account.state() == AccountState.INVITED);
        accounts.delete(account);
        accounts.flush();
        audit.record("INVITATION_REVOKED", username, Map.of());
    }

    private void endAccess(Account account) {
        sessions.endAll(account.id(), null);
        tokens.revokeAll(account.id());
    }

    private Account find(String username) {
        return accounts.findByUsername(username).orElseThrow(() -> new NotFoundException("account", username));
    }

    private Account find(String username, int version) {
        var account = find(username);
        if (account.version() != version) {
            throw new RefusedAccountException("version", String.valueOf(version), Rule.CHANGED_MEANWHILE);
        }
        return account;
    }

    private static void require(Account account, boolean possible) {
        if (!possible) {
            throw new RefusedAccountException("state", account.state().name(), Rule.STATE);
        }
    }

    private void refuseOneself(Account account) {
        if (Optional.of(account.username()).equals(current.find().map(a -> a.username()))) {
            throw new RefusedAccountException("username", account.username(), Rule.ONESELF);
        }
    }

    /** Before accounts are read: two administrators must not take the role from each other at the same time. */
    private void lockAdministrators() {
        jdbc.sql("SELECT account_id FROM account_role WHERE role = 'ADMIN' ORDER BY account_id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    private void refuseToLoseLastAdministrator(Account account) {
        int others = jdbc.sql("""
                SELECT count(*) FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'ADMIN'
                WHERE a.state = 'ACTIVE' AND a.id <> :account
                """)
                .param("account", account.id())
                .query(Integer.class)
                .single();
        if (others == 0) {
            throw new RefusedAccountException("username", account.username(), Rule.LAST_ADMINISTRATOR);
        }
    }

    private static List<String> words(Set<HeldRole> roles) {
        return roles.stream()
                .map(r -> r.role() + (r.sector() == null ? "" : "@" + r.sector()))
                .sorted()
                .toList();
    }
}

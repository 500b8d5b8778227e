package org.itu.sdgmap.security;

import java.util.List;
import java.util.Set;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The accounts, for administrators. Every change is in the audit log. Disabling, a change of roles and a reset end the
 * sessions and access tokens of the account: at once on this node, within 5 seconds on others.
 *
 * @see "docs/decisions/0016-accounts.md"
 */
@PreAuthorize("hasRole('ADMIN')")
public interface Accounts {

    /** One page of a list. */
    record Page(List<AccountSummary> items, int total) {}

    Page list(AccountQuery query);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such account */
    AccountSummary get(String username);

    /** @throws RefusedAccountException naming the field that is not valid */
    OneTimeLink invite(Invitation invitation);

    /**
     * @param version of the account that was seen
     * @throws RefusedAccountException if it changed since, or the last administrator would be gone
     */
    void changeRoles(String username, int version, Set<HeldRole> roles);

    /** @throws RefusedAccountException for one's own account and that of the last administrator */
    void disable(String username, int version);

    /** Lets a disabled account be used again; its former sessions and tokens stay ended. */
    void enable(String username, int version);

    /** Makes a new one-time link. The old password no longer works, nor does an earlier link. */
    OneTimeLink reset(String username, int version);

    /** Deletes an account that was never used, with its link. */
    void revokeInvitation(String username, int version);
}

package org.itu.sdgmap.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What everybody may see and do of the account that is signed in. */
@PreAuthorize("isAuthenticated()")
public interface OwnAccount {

    /** A sign-in that has not ended. */
    record Session(
            UUID id,
            Instant startedAt,
            Instant lastSeenAt,
            @Nullable String clientAddress,
            @Nullable String browser,
            boolean present) {}

    AccountSummary get();

    /** Whether the present password was given by somebody else and is to be replaced. */
    boolean mustChoosePassword();

    /**
     * Ends all other sessions and any one-time link too.
     *
     * @throws RefusedAccountException if the present password is wrong or the new one breaks a rule
     */
    void changePassword(String present, String wanted);

    /** Open sessions, newest first. */
    List<Session> listSessions();

    /** Does nothing for a session of another account. */
    void endSession(UUID id);

    /** @return the number of sessions ended */
    int endOtherSessions();
}

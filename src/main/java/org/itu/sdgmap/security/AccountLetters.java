package org.itu.sdgmap.security;

import java.time.Instant;
import org.itu.sdgmap.common.Language;

/** The texts of letters about accounts, given by the pages. */
public interface AccountLetters {

    record Letter(String subject, String text) {}

    /** @param link complete address at which the password is chosen */
    Letter invitation(Language language, String displayName, String username, String link, Instant expiresAt);

    /** @param link complete address at which the password is chosen */
    Letter reset(Language language, String displayName, String username, String link, Instant expiresAt);
}

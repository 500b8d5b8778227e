package org.itu.sdgmap.security;

import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.SignedIn.HeldRole;

/**
 * Somebody who shall have an account.
 *
 * @param username 2 to 64 of a to z, 0 to 9, point, hyphen, underscore, @
 * @param email empty for none; unique
 * @param language in which letters are written
 */
public record Invitation(String username, String displayName, String email, Language language, Set<HeldRole> roles) {

    public Invitation {
        roles = Set.copyOf(roles);
    }
}

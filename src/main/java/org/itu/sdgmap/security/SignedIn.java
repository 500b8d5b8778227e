package org.itu.sdgmap.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person at a page, or a program with that person's access token.
 *
 * @param username unique, lower case; what histories and logs name
 * @param displayName as shown to colleagues
 */
public record SignedIn(String username, String displayName, Set<HeldRole> roles) {

    /** A role in one Sector, or in all where the Sector is null. */
    public record HeldRole(Role role, @Nullable String sector) {}

    /** What several Sectors do together; nobody holds a role in it alone. */
    private static final String INTERSECTORAL = "INTER";

    private static final String GENERAL_SECRETARIAT = "GS";

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean isCoordinator() {
        return roles.stream().anyMatch(r -> r.role() == Role.COORDINATOR);
    }

    /**
     * Whether this account may enter and change activities of a Sector. What is intersectoral, contributors of every
     * Sector may enter; a coordinator may everywhere.
     *
     * @param sector code such as ITU-D or INTER
     */
    public boolean mayContribute(String sector) {
        return isCoordinator()
                || roles.stream()
                        .filter(r -> r.role() == Role.CONTRIBUTOR || r.role() == Role.REVIEWER)
                        .anyMatch(r -> r.sector() == null || r.sector().equals(sector) || sector.equals(INTERSECTORAL));
    }

    /**
     * Whether this account may publish, return and withdraw activities of a Sector. What is intersectoral, reviewers of
     * the General Secretariat decide; a coordinator may everywhere.
     *
     * @param sector code such as ITU-D or INTER
     */
    public boolean mayReview(String sector) {
        var deciding = sector.equals(INTERSECTORAL) ? GENERAL_SECRETARIAT : sector;
        return isCoordinator()
                || roles.stream()
                        .filter(r -> r.role() == Role.REVIEWER)
                        .anyMatch(r -> r.sector() == null || r.sector().equals(deciding));
    }
}

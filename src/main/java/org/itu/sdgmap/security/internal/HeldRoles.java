package org.itu.sdgmap.security.internal;

import java.util.Set;
import org.itu.sdgmap.security.Role;
import org.jspecify.annotations.Nullable;

/** Which roles are held in a Sector, and in which. */
final class HeldRoles {

    private static final Set<String> SECTORS = Set.of("ITU-R", "ITU-T", "ITU-D", "GS");

    private HeldRoles() {}

    static boolean isValid(Role role, @Nullable String sector) {
        return switch (role) {
            case CONTRIBUTOR, REVIEWER -> sector != null && SECTORS.contains(sector);
            case COORDINATOR, ADMIN -> sector == null;
        };
    }
}

package org.itu.sdgmap.importing.internal.batch;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.internal.batch.RowStore.Sight;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the account that acts may do with imports. */
@Component
class ImportAccess {

    private final CurrentAccount current;
    private final RowStore rows;

    ImportAccess(CurrentAccount current, RowStore rows) {
        this.current = current;
        this.rows = rows;
    }

    /** @throws AccessDeniedException if the account may enter activities in no Sector */
    SignedIn requireContributor() {
        var me = current.get();
        if (Arrays.stream(Sector.values()).noneMatch(s -> me.mayContribute(s.code()))) {
            throw new AccessDeniedException("Only contributors, reviewers and coordinators import activities");
        }
        return me;
    }

    /** Codes of the Sectors in which the account may enter activities; null for all. */
    static @Nullable Set<String> sectors(SignedIn me) {
        return me.isCoordinator()
                ? null
                : Arrays.stream(Sector.values())
                        .map(Sector::code)
                        .filter(me::mayContribute)
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean mayManage(SignedIn me, BatchRow batch) {
        if (me.isCoordinator() || me.username().equals(batch.username())) {
            return true;
        }
        var allowed = batch.allowed();
        return allowed != null && !allowed.isEmpty() && allowed.stream().allMatch(me::mayContribute);
    }

    /** @throws NotFoundException if the account may see nothing of the import */
    Sight requireSight(SignedIn me, BatchRow batch) {
        if (mayManage(me, batch)) {
            return Sight.ALL;
        }
        var sector = batch.defaultSector();
        if (sector != null && me.mayContribute(sector.code())
                || rows.listSectors(batch.id()).stream().anyMatch(me::mayContribute)) {
            return new Sight(sectors(me), false);
        }
        throw notFound(batch.id());
    }

    /** @throws AccessDeniedException if the account sees the import, but may not act on it as a whole */
    void requireManager(SignedIn me, BatchRow batch) {
        requireSight(me, batch);
        if (!mayManage(me, batch)) {
            throw new AccessDeniedException(
                    "Only whoever brought an import, and those who enter activities in all its Sectors, manage it");
        }
    }

    static NotFoundException notFound(long batch) {
        return new NotFoundException("import", String.valueOf(batch));
    }
}

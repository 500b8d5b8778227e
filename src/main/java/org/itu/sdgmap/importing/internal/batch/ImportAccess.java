package org.itu.sdgmap.importing.internal.batch;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.ImportState;
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
    private final RowCountStore counts;

    ImportAccess(CurrentAccount current, RowCountStore counts) {
        this.current = current;
        this.counts = counts;
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
        return mayManage(me, batch) ? Sight.ALL : requireSight(me, batch, counts.get(batch.id()));
    }

    /**
     * @param counts of the import
     * @throws NotFoundException if the account may see nothing of the import
     */
    Sight requireSight(SignedIn me, BatchRow batch, RowCounts counts) {
        return findSight(me, batch, counts).orElseThrow(() -> notFound(batch.id()));
    }

    /** @return empty if the account may see nothing of the import */
    Optional<Sight> findSight(SignedIn me, BatchRow batch, RowCounts counts) {
        if (mayManage(me, batch)) {
            return Optional.of(Sight.ALL);
        }
        var sector = batch.defaultSector();
        if (sector != null && me.mayContribute(sector.code())
                || counts.sectors().stream().anyMatch(me::mayContribute)) {
            return Optional.of(new Sight(sectors(me), false));
        }
        return Optional.empty();
    }

    /** A row that whoever brought the import may not write waits for others until the rest is written. */
    boolean mayAnswer(SignedIn me, BatchRow batch, StagedRow row) {
        var sector = row.sector();
        var allowed = batch.allowed();
        if (sector != null
                && allowed != null
                && !allowed.contains(sector)
                && batch.state() != ImportState.COMMITTED
                && !mayManage(me, batch)) {
            return false;
        }
        return sector != null && me.mayContribute(sector) || mayManage(me, batch);
    }

    /** @throws AccessDeniedException if the account may not enter activities of the Sector */
    static void requireSector(SignedIn me, @Nullable Sector sector) {
        if (sector != null && !me.mayContribute(sector.code())) {
            throw new AccessDeniedException("This account may not enter activities of " + sector.code());
        }
    }

    /**
     * @param sectors codes
     * @throws AccessDeniedException if what is published is of a Sector that the account does not review
     */
    static void requireReviewer(SignedIn me, Set<String> sectors, boolean publish) {
        if (publish) {
            sectors.stream().filter(s -> !me.mayReview(s)).findFirst().ifPresent(s -> {
                throw new AccessDeniedException("This account may not publish activities of " + s);
            });
        }
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

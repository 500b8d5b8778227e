package org.itu.sdgmap.activity.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the account that acts may do with activities of a Sector. */
@Component
class Permissions {

    private final CurrentAccount account;

    Permissions(CurrentAccount account) {
        this.account = account;
    }

    /** @throws AccessDeniedException if nobody is signed in */
    SignedIn account() {
        return account.get();
    }

    boolean mayContribute(Sector sector) {
        return account().mayContribute(sector.code());
    }

    boolean mayReview(Sector sector) {
        return account().mayReview(sector.code());
    }

    /** Sectors whose activities the account may enter. */
    Set<Sector> contributed() {
        return sectors(this::mayContribute);
    }

    /** Sectors whose activities the account may decide on. */
    Set<Sector> reviewed() {
        return sectors(this::mayReview);
    }

    void requireContribute(Sector sector) {
        if (!mayContribute(sector)) {
            throw new AccessDeniedException(
                    "%s may not enter activities of %s".formatted(account().username(), sector.code()));
        }
    }

    void requireReview(Sector sector) {
        if (!mayReview(sector)) {
            throw new AccessDeniedException(
                    "%s may not decide on activities of %s".formatted(account().username(), sector.code()));
        }
    }

    /** Answers as if there were none, so that nobody learns what others prepare. */
    ActivityHead requireVisible(ActivityHead head) {
        if (!mayContribute(head.sector()) && !mayReview(head.sector())) {
            throw new NotFoundException("activity", head.slug());
        }
        return head;
    }

    private static Set<Sector> sectors(Predicate<Sector> allowed) {
        return Arrays.stream(Sector.values()).filter(allowed).collect(Collectors.toUnmodifiableSet());
    }
}

package org.itu.sdgmap.workspace.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the pages offer to whoever is signed in; whether it may be done, the services decide. */
@Component
class DeskRoles {

    private final CurrentAccount account;

    DeskRoles(CurrentAccount account) {
        this.account = account;
    }

    /** Sectors whose activities the account may enter and change. */
    Set<Sector> contributed() {
        return sectors(SignedIn::mayContribute);
    }

    /** Sectors whose activities the account may publish, return and withdraw. */
    Set<Sector> reviewed() {
        return sectors(SignedIn::mayReview);
    }

    boolean mayContribute(Sector sector) {
        return contributed().contains(sector);
    }

    boolean mayReview(Sector sector) {
        return reviewed().contains(sector);
    }

    private Set<Sector> sectors(BiPredicate<SignedIn, String> may) {
        var sectors = EnumSet.noneOf(Sector.class);
        account.find().ifPresent(who -> Arrays.stream(Sector.values())
                .filter(s -> may.test(who, s.code()))
                .forEach(sectors::add));
        return sectors;
    }
}

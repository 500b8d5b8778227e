package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itu.sdgmap.security.AccountState;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Roles, states and rules in the reader's language. */
final class Words {

    /** In the order of the tables. */
    static final List<String> SECTORS = List.of("ITU-R", "ITU-T", "ITU-D", "GS");

    private Words() {}

    static String sector(String code) {
        return Texts.text("sector." + (code.equals("GS") ? "GENERAL_SECRETARIAT" : code.replace('-', '_')));
    }

    static String role(Role role) {
        return Texts.text("accounts.role", role);
    }

    static String roles(Collection<HeldRole> roles) {
        if (roles.isEmpty()) {
            return Texts.text("accounts.roles.none");
        }
        return roles.stream()
                .sorted(Comparator.comparing(HeldRole::role)
                        .thenComparing(r -> r.sector() == null ? -1 : SECTORS.indexOf(r.sector())))
                .map(Words::held)
                .collect(Collectors.joining(" \u00B7 "));
    }

    private static String held(HeldRole held) {
        var sector = held.sector();
        return sector == null
                ? role(held.role())
                : Texts.text("accounts.role.inSector", role(held.role()), sector(sector));
    }

    static String state(AccountState state) {
        return Texts.text("accounts.state", state);
    }

    /** The state by word and form, never by colour alone. */
    static Span stateMark(AccountState state) {
        var mark = new Span(state(state));
        mark.addClassNames("account-state", state.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    static String minute(@Nullable Instant instant) {
        return instant == null ? Texts.text("accounts.never") : Texts.minute(instant);
    }

    static String rule(RefusedAccountException refused) {
        return Texts.text("accounts.rule", refused.rule());
    }
}

package org.itu.sdgmap.security.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The rules of what makes an account. */
@Component
class NewAccounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\.]+(\\.[^\\s@<>,;:\"()\\[\\]\\\\.]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    private final AccountRepository accounts;
    private final Clock clock;

    NewAccounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param email empty for none */
    Account make(String username, String displayName, String email, Language language, Set<SignedIn.HeldRole> roles) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw new RefusedAccountException("username", username, Rule.USERNAME_FORM);
        }
        if (accounts.findByUsername(name).isPresent()) {
            throw new RefusedAccountException("username", username, Rule.USERNAME_TAKEN);
        }
        var shown = displayName.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME || shown.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedAccountException("displayName", displayName, Rule.NAME_LENGTH);
        }
        var account = new Account(name, shown, language, checkedRoles(roles), clock.instant());
        account.setEmail(checkedEmail(email));
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedAccountException("username", username, Rule.USERNAME_TAKEN);
        }
    }

    static Set<Account.HeldRole> checkedRoles(Set<SignedIn.HeldRole> roles) {
        roles.stream()
                .filter(r -> !HeldRoles.isValid(r.role(), r.sector()))
                .findFirst()
                .ifPresent(r -> {
                    throw new RefusedAccountException("roles", r.role() + "@" + r.sector(), Rule.ROLE_SECTOR);
                });
        return roles.stream().map(Account.HeldRole::of).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable String checkedEmail(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
            throw new RefusedAccountException("email", email, Rule.EMAIL_FORM);
        }
        if (accounts.findByEmail(address).isPresent()) {
            throw new RefusedAccountException("email", email, Rule.EMAIL_TAKEN);
        }
        return address;
    }
}

package org.itu.sdgmap.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator in a database without accounts and prints the generated password once. */
@Component
@Order(5)
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";
    /** Letters and digits that are not mistaken for each other. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FirstAdministrator(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (accounts.count() > 0) {
            return;
        }
        var password = generatePassword();
        var administrator = new Account(
                USERNAME,
                "Administrator",
                Language.EN,
                Set.of(new Account.HeldRole(Role.ADMIN, null), new Account.HeldRole(Role.COORDINATOR, null)),
                clock.instant());
        administrator.givePassword(Objects.requireNonNull(passwords.encode(password)));
        accounts.save(administrator);
        // To the console only: a log would keep the password.
        System.out.printf("Administrator account '%s' created with password: %s%n", USERNAME, password);
    }

    private static String generatePassword() {
        var random = new SecureRandom();
        var password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}

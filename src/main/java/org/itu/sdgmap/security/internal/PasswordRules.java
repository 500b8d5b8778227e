package org.itu.sdgmap.security.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.security.RefusedAccountException;
import org.itu.sdgmap.security.RefusedAccountException.Rule;

/**
 * Which passwords are taken: long ones of any characters, none that is common or says the name.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B, 3.1.1.2</a>
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int NAME_THAT_COUNTS = 4;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @throws RefusedAccountException naming the field, never the password */
    static void check(String field, String password, String username, String displayName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused(field, Rule.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            throw refused(field, Rule.PASSWORD_LONG);
        }
        var plain = plain(password);
        if (COMMON.contains(plain) || COMMON.contains(withoutTail(plain)) || isRepeated(plain)) {
            throw refused(field, Rule.PASSWORD_COMMON);
        }
        for (var name : (username + " " + displayName).split("[\\s@]+")) {
            if (name.length() >= NAME_THAT_COUNTS
                    && plain.contains(plain(name))
                    && plain.length() - name.length() < 8) {
                throw refused(field, Rule.PASSWORD_CONTAINS_NAME);
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What somebody adds to a common word to make it long enough. */
    private static String withoutTail(String password) {
        return password.replaceFirst("[0-9!?.*#$_-]+$", "");
    }

    /** One to four characters again and again. */
    private static boolean isRepeated(String password) {
        return password.matches("(.{1,4}?)\\1+.{0,3}")
                && password.chars().distinct().count() <= 4;
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("No file common-passwords.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedAccountException refused(String field, Rule rule) {
        return new RefusedAccountException(field, "", rule);
    }
}

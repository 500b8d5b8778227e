package org.itu.sdgmap.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt of a fixed-length digest of the password, so that every character of a long one counts: bcrypt itself reads 72
 * bytes. The digest has a key of its own, so that digests that leaked elsewhere cannot be tried.
 *
 * @see "docs/decisions/0016-accounts.md"
 */
class PreparedBcrypt implements PasswordEncoder {

    static final String ID = "bcrypt-hmac";

    private static final int STRENGTH = 12;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecretKeySpec KEY =
            new SecretKeySpec("org.itu.sdgmap password 1".getBytes(StandardCharsets.UTF_8), ALGORITHM);

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(prepare(Objects.requireNonNull(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return password != null && bcrypt.matches(prepare(password), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return bcrypt.upgradeEncoding(encoded);
    }

    /** 44 characters; the same password typed on different keyboards gives the same. */
    private static String prepare(CharSequence password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
            return Base64.getEncoder().encodeToString(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

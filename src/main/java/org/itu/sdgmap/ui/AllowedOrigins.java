package org.itu.sdgmap.ui;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sites on whose pages figures of this tool may stand: origins such as https://www.example.org, all below one such as
 * https://*.example.org, or * alone for every site. Without any, the pages of this tool alone. An address of IPv6 such as
 * http://[::1] is none: security policies know no such source.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#directive-frame-ancestors">frame-ancestors</a>
 */
@ConfigurationProperties("sdgmap.embed")
public record AllowedOrigins(@DefaultValue List<String> allowedOrigins) {

    private static final String EVERY = "*";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?%1$s(\\.%1$s)*(:[0-9]{1,5})?".formatted(LABEL));

    /** @throws IllegalArgumentException that names an entry which is no origin */
    public AllowedOrigins {
        allowedOrigins = allowedOrigins.stream()
                .map(o -> o.strip().toLowerCase(Locale.ROOT))
                .filter(o -> !o.isEmpty())
                .map(AllowedOrigins::withoutUsualPort)
                .distinct()
                .toList();
        for (var origin : allowedOrigins) {
            if (!origin.equals(EVERY) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "sdgmap.embed.allowed-origins: '%s' is not valid: expected an origin without path such as https://www.example.org, https://*.example.org, or * for every site"
                                .formatted(origin));
            }
        }
        if (allowedOrigins.size() > 1 && allowedOrigins.contains(EVERY)) {
            throw new IllegalArgumentException(
                    "sdgmap.embed.allowed-origins: * stands for every site and leaves nothing to name beside it");
        }
    }

    public boolean everySite() {
        return allowedOrigins.contains(EVERY);
    }

    /** Whether scripts of an origin, as a browser names it, may read what embeds consist of. */
    public boolean allows(String origin) {
        return everySite() || allowedOrigins.stream().anyMatch(allowed -> matches(allowed, origin));
    }

    /** Value of the directive of a security policy that says in whose frames a page may stand. */
    public String frameAncestors() {
        return everySite()
                ? EVERY
                : String.join(" ", "'self'", String.join(" ", allowedOrigins)).strip();
    }

    private static boolean matches(String allowed, String origin) {
        int star = allowed.indexOf("*.");
        return star < 0
                ? allowed.equals(origin)
                : origin.length() > allowed.length() - 1
                        && origin.startsWith(allowed.substring(0, star))
                        && origin.endsWith(allowed.substring(star + 1));
    }

    /** Browsers leave it out. */
    private static String withoutUsualPort(String origin) {
        return origin.replaceFirst("^(http://[^/]*):80$", "$1").replaceFirst("^(https://[^/]*):443$", "$1");
    }
}

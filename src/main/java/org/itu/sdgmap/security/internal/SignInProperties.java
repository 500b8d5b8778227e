package org.itu.sdgmap.security.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in here.
 *
 * @param localAccounts whether accounts with a password can be used
 * @param publicAddress of the tool, such as https://sdgmap.example.org, for links in letters
 * @param oidc what is taken from the identity provider
 * @param mail how letters are sent
 */
@ConfigurationProperties("sdgmap")
record SignInProperties(
        @DefaultValue("true") boolean localAccounts,
        @Nullable URI publicAddress,
        @DefaultValue Oidc oidc,
        @DefaultValue Mail mail) {

    /**
     * @param roleClaim name of the claim that lists groups; null for none
     * @param roles by group: roles such as CONTRIBUTOR@ITU-D, separated by commas
     */
    record Oidc(@Nullable String roleClaim, @DefaultValue Map<String, String> roles) {

        Oidc {
            roles = Map.copyOf(roles);
            roles.forEach(Oidc::read);
        }

        Set<HeldRole> rolesOf(Iterable<String> groups) {
            var held = new HashSet<HeldRole>();
            groups.forEach(group -> held.addAll(read(group, roles.getOrDefault(group, ""))));
            return held;
        }

        private static Set<HeldRole> read(String group, String text) {
            var held = new HashSet<HeldRole>();
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(r -> !r.isEmpty())
                    .forEach(r -> {
                        var parts = r.split("@", 2);
                        var sector = parts.length > 1 ? parts[1] : null;
                        if (Arrays.stream(Role.values())
                                        .noneMatch(role -> role.name().equals(parts[0]))
                                || !HeldRoles.isValid(Role.valueOf(parts[0]), sector)) {
                            throw new IllegalArgumentException(
                                    "sdgmap.oidc.roles.%s: '%s' is not valid: expected roles such as CONTRIBUTOR@ITU-D or COORDINATOR"
                                            .formatted(group, r));
                        }
                        held.add(new HeldRole(Role.valueOf(parts[0]), sector));
                    });
            return held;
        }
    }

    /** @param from sender of letters */
    record Mail(@Nullable String from) {}
}

package org.itu.sdgmap._support;

import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts for accounts in tests; what follows in the same thread is done by that account. */
public final class SignIn {

    private SignIn() {}

    /** @param roles such as CONTRIBUTOR@ITU-D or COORDINATOR */
    public static void as(String username, String... roles) {
        var authorities = Arrays.stream(roles).map(r -> "ROLE_" + r).toArray(String[]::new);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(username, "", authorities));
        SecurityContextHolder.setContext(context);
    }

    /** Does something as another account and goes on as before. */
    public static <T> T as(String username, String role, Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        as(username, role);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }
}

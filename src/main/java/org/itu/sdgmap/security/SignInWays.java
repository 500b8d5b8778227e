package org.itu.sdgmap.security;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** How people sign in here, by configuration. */
public interface SignInWays {

    /** An identity provider: its name for people, and the path at which signing in there begins. */
    record Provider(String name, String path) {}

    /** Whether accounts with a password can be used. */
    boolean hasLocalAccounts();

    List<Provider> listProviders();

    /**
     * Adds sign-in, its throttling and the check of every request's session to the security of pages.
     *
     * @param page path of the page for signing in; after a refusal with the parameter error, and wait in seconds
     */
    void apply(HttpSecurity http, String page, AuthenticationSuccessHandler whenSignedIn);
}

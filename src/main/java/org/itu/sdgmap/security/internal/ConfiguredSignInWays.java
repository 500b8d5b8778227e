package org.itu.sdgmap.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.itu.sdgmap.security.SignInWays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

@Component
class ConfiguredSignInWays implements SignInWays {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSignInWays.class);
    private static final String PROVIDER_PATH = "/oauth2/authorization/";

    private final SignInProperties properties;
    private final AccountSessions sessions;
    private final JdbcAuditLog audit;
    private final OidcSignIn oidc;
    private final List<Provider> providers;

    ConfiguredSignInWays(
            SignInProperties properties,
            AccountSessions sessions,
            JdbcAuditLog audit,
            OidcSignIn oidc,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.properties = properties;
        this.sessions = sessions;
        this.audit = audit;
        this.oidc = oidc;
        providers = list(registrations.getIfAvailable());
        if (providers.isEmpty() && !properties.localAccounts()) {
            throw new IllegalStateException(
                    "sdgmap.local-accounts is false and no spring.security.oauth2.client.registration is configured:"
                            + " nobody could sign in");
        }
    }

    private static List<Provider> list(@Nullable ClientRegistrationRepository registrations) {
        return registrations instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(r -> new Provider(r.getClientName(), PROVIDER_PATH + r.getRegistrationId()))
                        .toList()
                : List.of();
    }

    @Override
    public boolean hasLocalAccounts() {
        return properties.localAccounts();
    }

    @Override
    public List<Provider> listProviders() {
        return providers;
    }

    @Override
    public void apply(HttpSecurity http, String page, AuthenticationSuccessHandler whenSignedIn) {
        http.formLogin(form -> form.failureHandler((request, response, e) -> refuse(page, request, response, e)));
        http.logout(logout -> logout.addLogoutHandler((request, response, who) -> signOut(who)));
        http.addFilterAfter(new OpenSessionFilter(sessions), SecurityContextHolderFilter.class);
        if (!providers.isEmpty()) {
            http.oauth2Login(login -> login.loginPage(page)
                    .successHandler(whenSignedIn)
                    .failureHandler((request, response, e) -> {
                        // Says to those who configure the provider what is wrong; holds no secret.
                        LOG.warn("Sign-in at the identity provider failed: {}", e.getMessage());
                        response.sendRedirect(request.getContextPath() + page + "?error=provider");
                    })
                    .userInfoEndpoint(userInfo -> userInfo.oidcUserService(oidc)));
        }
    }

    private static void refuse(
            String page, HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var wait = e instanceof ThrottledSignInException throttled ? "&wait=" + throttled.waitSeconds() : "";
        response.sendRedirect(request.getContextPath() + page + "?error" + wait);
    }

    private void signOut(@Nullable Authentication who) {
        HoldsAccount.in(who).ifPresent(account -> {
            var session = account.sessionId();
            if (session != null && sessions.end(account.accountId(), session)) {
                audit.record(account.username(), "SIGN_OUT", account.username(), Map.of());
            }
        });
    }
}

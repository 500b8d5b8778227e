package org.itu.sdgmap.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.itu.sdgmap.security.SignInWays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open pages, and what every page carries for safety; the module security does the same for programs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedOrigins.class)
class PageSecurity {

    /** After the chain for programs. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, SignInWays ways, ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        var whenSignedIn = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, whenSignedIn);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
                    vaadin.loginView("/" + Paths.SIGN_IN)
                            // Each view says who may open it; an address without a view must reach the page that says
                            // so.
                            .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll);
                    registrations.ifAvailable(r -> vaadin.logoutSuccessHandler(signOutAtProvider(r)));
                })
                .headers(headers -> headers.referrerPolicy(
                                policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
        ways.apply(http, "/" + Paths.SIGN_IN, whenSignedIn);
        return http.build();
    }

    /** Where the provider offers it; who signed in with a password goes to the overview. */
    private static OidcClientInitiatedLogoutSuccessHandler signOutAtProvider(
            ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setPostLogoutRedirectUri("{baseUrl}");
        return handler;
    }
}

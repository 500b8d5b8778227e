package org.itu.sdgmap.security.internal;

import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Answers for programs, without any session. Pages have a chain of their own in the module ui. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(SignInProperties.class)
class SecurityConfiguration {

    private static final String NOTHING_BUT_DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String[] PUBLIC = {"/api/**", "/ogc/**", "/tiles/**", "/actuator/health/**", "/actuator/health"
    };

    /** What is not public even to read. */
    private static final String[] FOR_ACCOUNTS = {"/api/v1/imports", "/api/v1/imports/**"};

    /** The workbook to fill in, for everybody. */
    private static final String TEMPLATE = "/api/v1/imports/template";

    /** What programs with an access token may write; everything else can only be read. */
    private static final String[] WRITABLE = {
        "/api/v1/imports", "/api/v1/imports/**", "/api/v1/activities", "/api/v1/activities/**"
    };

    /** Orders of files, for everybody: they write nothing that others see. */
    private static final String ORDERS = "/api/v1/exports";

    /** One order, for whoever knows its token. */
    private static final String ORDER = "/api/v1/exports/*";

    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder = new DelegatingPasswordEncoder(PreparedBcrypt.ID, Map.of(PreparedBcrypt.ID, new PreparedBcrypt()));
        // As passwords were kept before; replaced at the next sign-in.
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder(12));
        return encoder;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenStore tokens) throws Exception {
        var writable = matcher(WRITABLE);
        var refused = new RefusedRequest(writable);
        var bearer = new BearerTokenFilter(tokens);
        return http.securityMatcher("/api/**", "/ogc/**", "/tiles/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, TEMPLATE)
                        .permitAll()
                        .requestMatchers(FOR_ACCOUNTS)
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ORDERS)
                        .permitAll()
                        .requestMatchers(HttpMethod.DELETE, ORDER)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, "/**")
                        .denyAll()
                        .requestMatchers(writable)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // Public data: each answer states its own Cache-Control.
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_DATA))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static RequestMatcher matcher(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}

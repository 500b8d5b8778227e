package org.itu.sdgmap.api.embed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.itu.sdgmap.ui.AllowedOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Embeds have neither session nor cookie, and may stand on pages of the sites that the configuration names; every other
 * page of the tool on its own alone.
 *
 * @see "docs/decisions/0025-embeds.md"
 */
@Configuration(proxyBeanMethods = false)
class EmbedSecurity {

    static final String EMBEDS = "/embed/**";

    /** Before the chains for programs and for pages. */
    @Bean
    @Order(0)
    SecurityFilterChain embeds(HttpSecurity http, AllowedOrigins origins) throws Exception {
        return http.securityMatcher("/embed", EMBEDS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN))
                        .accessDeniedHandler(
                                (request, response, e) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                .addFilterAfter(new SiteFilter(origins), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        // Each answer states its own.
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        // frame-ancestors says the same for more than one site.
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(policy(origins)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    private static String policy(AllowedOrigins origins) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors " + origins.frameAncestors());
    }

    /**
     * Lets scripts of the named sites read the script and the data of embeds.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS</a>
     */
    private static final class SiteFilter extends OncePerRequestFilter {

        private final AllowedOrigins origins;

        SiteFilter(AllowedOrigins origins) {
            this.origins = origins;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (origins.everySite()) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            } else {
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
                var origin = request.getHeader(HttpHeaders.ORIGIN);
                if (origin != null && origins.allows(origin)) {
                    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
                }
            }
            chain.doFilter(request, response);
        }
    }
}

package org.itu.sdgmap.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org, true",
        "https://WWW.Example.org:443, https://www.example.org, true",
        "http://localhost:8081, http://localhost:8081, true",
        "https://www.example.org, http://www.example.org, false",
        "https://www.example.org, https://www.example.org:8443, false",
        "https://www.example.org, https://www.example.org.evil.test, false",
        "https://www.example.org, null, false",
        "https://*.example.org, https://a.b.example.org, true",
        "https://*.example.org, https://example.org, false",
        "https://*.example.org, https://.example.org, false",
        "https://*.example.org, https://evilexample.org, false",
        "https://*.example.org, https://www.example.org.evil.test, false",
        "https://*.example.org:8443, https://www.example.org:8443, true",
        "https://*.example.org:8443, https://www.example.org, false",
        "*, https://anything.test, true"
    })
    void anOriginIsAllowedWhereItIsNamed(String allowed, String origin, boolean expected) {
        assertThat(new AllowedOrigins(List.of(allowed)).allows(origin)).isEqualTo(expected);
    }

    @Test
    void withoutAnySiteOnlyTheToolItself() {
        var origins = new AllowedOrigins(List.of());
        assertThat(origins.frameAncestors()).isEqualTo("'self'");
        assertThat(origins.allows("https://www.example.org")).isFalse();
    }

    @Test
    void framesMayStandInTheToolAndOnTheSitesNamed() {
        var origins = new AllowedOrigins(List.of("https://a.example", " https://*.b.example ", "https://a.example"));
        assertThat(origins.frameAncestors()).isEqualTo("'self' https://a.example https://*.b.example");
        assertThat(new AllowedOrigins(List.of("*")).frameAncestors()).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org",
                "https://www.example.org/",
                "https://www.example.org/path",
                "ftp://www.example.org",
                "https://*",
                "https://www.*.org",
                "http://[::1]:8081",
                "https://a.example; script-src *",
                "https://a.example 'unsafe-inline'",
                "null"
            })
    void whatIsNoOriginIsNamedAtStart(String text) {
        assertThatThrownBy(() -> new AllowedOrigins(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sdgmap.embed.allowed-origins: '" + text.toLowerCase() + "'")
                .hasMessageContaining("https://www.example.org");
    }

    @Test
    void everySiteLeavesNothingToName() {
        assertThatThrownBy(() -> new AllowedOrigins(List.of("*", "https://a.example")))
                .hasMessageContaining("sdgmap.embed.allowed-origins");
    }
}

package org.itu.sdgmap.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.itu.sdgmap.common.Language;

/** Language and colours that a reader chose, kept in cookies that hold nothing else. */
final class ReaderPreferences {

    static final String LANGUAGE = "lang";
    private static final String COLOURS = "colours";
    private static final int ONE_YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    /** Light, dark, or as the reader's system is set. */
    enum Colours {
        SYSTEM,
        LIGHT,
        DARK
    }

    private ReaderPreferences() {}

    /** The parameter lang of the address, else what the reader chose before, else what the browser asks for. */
    static Language language(VaadinRequest request) {
        return inAddress(request)
                .flatMap(Language::findByCode)
                .or(() -> cookie(request, LANGUAGE).flatMap(Language::findByCode))
                .orElseGet(() -> Language.firstOf(request.getLocales()));
    }

    /** Flow's first request for a page carries the query of the page's address in a parameter of its own. */
    private static Optional<String> inAddress(VaadinRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .or(() -> Optional.ofNullable(request.getParameter(ApplicationConstants.REQUEST_QUERY_PARAMETER))
                        .flatMap(query -> QueryParameters.fromString(query).getSingleParameter(LANGUAGE)));
    }

    static Colours colours(VaadinRequest request) {
        return cookie(request, COLOURS)
                .flatMap(value -> Arrays.stream(Colours.values())
                        .filter(c -> c.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .orElse(Colours.SYSTEM);
    }

    static void remember(Language language) {
        keep(LANGUAGE, language.code());
    }

    static void remember(Colours colours) {
        keep(COLOURS, colours.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void keep(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}

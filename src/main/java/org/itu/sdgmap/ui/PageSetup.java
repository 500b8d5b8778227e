package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.stereotype.Component;

/** Language, direction, colours and security policy of every page, from its first byte on. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final List<AddressCheck> checks;

    PageSetup(List<AddressCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepareDocument);
        event.getSource().addUIInitListener(this::prepareUi);
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(new UnexpectedProblemInPage()));
    }

    private void prepareUi(UIInitEvent event) {
        var request = VaadinRequest.getCurrent();
        var language = ReaderPreferences.language(request);
        var ui = event.getUI();
        ui.setLocale(language.locale());
        ui.setDirection(language.rightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage().setColorScheme(colorScheme(ReaderPreferences.colours(request)));
    }

    static ColorScheme.Value colorScheme(ReaderPreferences.Colours colours) {
        return switch (colours) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    private void prepareDocument(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        var language = ReaderPreferences.language(request);
        var html = response.getDocument().head().parent();
        if (html != null) {
            html.attr("lang", language.code());
            html.attr("dir", language.rightToLeft() ? "rtl" : "ltr");
            html.attr("data-colours", ReaderPreferences.colours(request).name().toLowerCase(Locale.ROOT));
        }
        response.getVaadinResponse().setStatus(status(request));
        // Flow answers before Spring Security writes its headers.
        response.getVaadinResponse().setHeader("X-Content-Type-Options", "nosniff");
        response.getVaadinResponse().setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.getVaadinResponse().setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
        if (request.getService().getDeploymentConfiguration().isProductionMode()) {
            addSecurityPolicy(response);
        }
    }

    /** The status that the page behind an address will turn out to have. */
    private int status(VaadinRequest request) {
        var location = location(request);
        var routes = ApplicationRouteRegistry.getInstance(request.getService().getContext());
        if (routes.getNavigationTarget(location.getPath()).isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        try {
            checks.forEach(check -> check.check(location));
            return HttpServletResponse.SC_OK;
        } catch (NotFoundException e) {
            return HttpServletResponse.SC_NOT_FOUND;
        } catch (InvalidValueException e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static Location location(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        var query = request instanceof VaadinServletRequest servlet ? servlet.getQueryString() : null;
        return new Location(path, QueryParameters.fromString(query));
    }

    /**
     * Only scripts that carry this answer's nonce run, and those that they load. Flow's client builds functions from
     * expressions that the server sends, which needs unsafe-eval until Flow carries them in its bundle.
     *
     * @see "docs/decisions/0008-content-security-policy.md"
     */
    private void addSecurityPolicy(IndexHtmlResponse response) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().select("script").attr("nonce", nonce);
        response.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        String.join(
                                "; ",
                                "default-src 'self'",
                                "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'".formatted(nonce),
                                "style-src 'self' 'unsafe-inline'",
                                "img-src 'self' data: blob:",
                                "font-src 'self' data:",
                                "connect-src 'self'",
                                "object-src 'none'",
                                "base-uri 'self'",
                                "form-action 'self'",
                                "frame-ancestors 'self'"));
    }
}

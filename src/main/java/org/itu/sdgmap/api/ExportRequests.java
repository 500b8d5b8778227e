package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads orders of files from requests. */
@Component
class ExportRequests {

    private static final String PAPER = "paper";
    private static final String RESOLUTION = "dpi";
    private static final Set<String> NOT_OF_THE_PAGE = Set.of("lang", PAPER, RESOLUTION);
    private static final int USUAL_RESOLUTION = 150;

    private final RequestFilters filters;
    private final String publicAddress;

    ExportRequests(RequestFilters filters, @Value("${sdgmap.public-address:}") String publicAddress) {
        this.filters = filters;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    ExportOrder order(HttpServletRequest request, ExportSubject subject, ExportFormat format) {
        var parameters = new LinkedHashMap<String, List<String>>();
        RequestFilters.parameters(request).forEach((name, values) -> {
            if (!NOT_OF_THE_PAGE.contains(name)) {
                parameters.put(name, values);
            }
        });
        return new ExportOrder(
                subject,
                format,
                parameters,
                filters.language(request),
                paper(request.getParameter(PAPER)),
                resolution(request.getParameter(RESOLUTION)),
                origin(request));
    }

    /** @throws InvalidValueException that names the field, the value and what is expected */
    ExportOrder order(HttpServletRequest request, ExportOrderBody body) {
        var subject = body.subject();
        var format = body.format();
        if (subject == null) {
            throw new InvalidValueException("subject", "", subjects());
        }
        if (format == null) {
            throw new InvalidValueException("format", "", formats());
        }
        var dpi = body.dpi();
        var language = body.language();
        return new ExportOrder(
                subject(subject),
                format(format),
                parameters(body.parameters()),
                language == null ? filters.language(request) : Language.getByCode(language),
                paper(body.paper()),
                dpi == null ? USUAL_RESOLUTION : dpi,
                origin(request));
    }

    private static Map<String, List<String>> parameters(@Nullable Map<String, List<String>> given) {
        if (given == null) {
            return Map.of();
        }
        given.forEach((name, values) -> {
            if (values == null || values.contains(null)) {
                throw new InvalidValueException("parameters." + name, "null", "a text or a list of texts");
            }
        });
        return given;
    }

    static ExportSubject subject(String code) {
        return findSubject(code).orElseThrow(() -> new InvalidValueException("subject", code, subjects()));
    }

    private static Optional<ExportSubject> findSubject(String code) {
        return Arrays.stream(ExportSubject.values())
                .filter(s -> s.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String subjects() {
        return Arrays.stream(ExportSubject.values()).map(ExportSubject::code).collect(Collectors.joining(", "));
    }

    static ExportFormat format(String code) {
        return Arrays.stream(ExportFormat.values())
                .filter(f -> f.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("format", code, formats()));
    }

    static ExportFormat formatOfExtension(String extension) {
        return Arrays.stream(ExportFormat.values())
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "format",
                        extension,
                        Arrays.stream(ExportFormat.values())
                                .map(ExportFormat::extension)
                                .collect(Collectors.joining(", "))));
    }

    private static String formats() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::code).collect(Collectors.joining(", "));
    }

    private static Paper paper(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Paper.A4;
        }
        return Arrays.stream(Paper.values())
                .filter(p -> p.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(PAPER, text, "a4, a3 or slide"));
    }

    private static int resolution(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_RESOLUTION;
        }
        if (!text.strip().matches("[0-9]{1,6}")) {
            throw new InvalidValueException(RESOLUTION, text, "150 or 300");
        }
        return Integer.parseInt(text.strip());
    }

    private String origin(HttpServletRequest request) {
        if (!publicAddress.isEmpty()) {
            return publicAddress;
        }
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isUsual(request) ? -1 : request.getServerPort())
                .build()
                .toUriString();
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
    }
}

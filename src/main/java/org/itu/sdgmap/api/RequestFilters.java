package org.itu.sdgmap.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOf;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads filter and language of a request; a parameter that nobody knows is refused, not passed over. */
@Component
class RequestFilters {

    private final FilterParameters parameters;

    RequestFilters(FilterParameters parameters) {
        this.parameters = parameters;
    }

    /** @param others names of parameters that the resource takes beside those of a filter and lang */
    ActivityFilter filter(HttpServletRequest request, String... others) {
        var known = Set.of(others);
        request.getParameterMap().keySet().stream()
                .filter(name -> !FilterParameters.NAMES.contains(name))
                .filter(name -> !known.contains(name) && !name.equals("lang"))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValueException(
                            "parameter",
                            name,
                            "one of " + String.join(", ", FilterParameters.NAMES) + ", lang"
                                    + (others.length == 0 ? "" : ", " + String.join(", ", others)));
                });
        return parameters.parse(parameters(request));
    }

    /** For resources that take no parameter but lang. */
    void requireNone(HttpServletRequest request) {
        request.getParameterMap().keySet().stream()
                .filter(name -> !name.equals("lang"))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValueException("parameter", name, "none but lang");
                });
    }

    /** The earlier public state that is meant; empty for the present. */
    Optional<AsOf> day(@Nullable String asOf) {
        return asOf == null ? Optional.empty() : parameters.parseAsOf(Map.of("asof", List.of(asOf)));
    }

    /** The snapshot that is meant; empty for none. */
    Optional<Long> snapshot(@Nullable String number, @Nullable String asOf) {
        if (number != null && asOf != null) {
            throw new InvalidValueException("asof", asOf, "none beside snapshot, which is of one instant");
        }
        return number == null
                ? Optional.empty()
                : parameters.parseSnapshot(Map.of(FilterParameters.SNAPSHOT, List.of(number)));
    }

    /** The language of parameter lang; without it that of Accept-Language, else English. */
    Language language(HttpServletRequest request) {
        var lang = request.getParameter("lang");
        return lang != null ? Language.getByCode(lang) : Language.firstOf(request.getLocales());
    }

    static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
    }
}

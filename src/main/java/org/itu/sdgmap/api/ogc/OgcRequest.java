package org.itu.sdgmap.api.ogc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.geography.ReferenceSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a request asks for: the form, the language, the parameters. A parameter that the resource does not take, or that
 * is given twice, is refused.
 *
 * @param root address of the landing page
 * @param self address of the resource with its parameters
 * @param colours of the page, as the reader chose them: system, light or dark
 */
record OgcRequest(Address root, Address self, Format format, Language language, String colours) {

    private static final Set<String> COLOURS = Set.of("light", "dark");

    /** @param names of the parameters that the resource takes beside f and lang */
    static OgcRequest of(HttpServletRequest request, MediaType json, Collection<String> names)
            throws HttpMediaTypeNotAcceptableException {
        var parameters = parameters(request, names);
        var format = Format.of(parameters.get("f"), request.getHeader(HttpHeaders.ACCEPT), json);
        var base = ServletUriComponentsBuilder.fromContextPath(request)
                .replaceQuery(null)
                .build()
                .toUriString();
        var self = ServletUriComponentsBuilder.fromRequestUri(request)
                .replaceQuery(null)
                .build()
                .toUriString();
        return new OgcRequest(
                new Address(base + FeaturesController.ROOT, Map.of()),
                new Address(self.replaceFirst("/$", ""), parameters),
                format,
                language(request, parameters.get("lang"), format),
                cookie(request, "colours").filter(COLOURS::contains).orElse("system"));
    }

    /** The address of the tool itself. */
    String tool() {
        return root.path().substring(0, root.path().length() - FeaturesController.ROOT.length());
    }

    @Nullable String parameter(String name) {
        return self.parameters().get(name);
    }

    ReferenceSystem system() {
        var crs = parameter("crs");
        return crs == null ? ReferenceSystem.CRS84 : CrsParameter.parse("crs", crs);
    }

    private static Map<String, String> parameters(HttpServletRequest request, Collection<String> names) {
        var known = Stream.concat(names.stream(), Stream.of("f", "lang")).toList();
        var single = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new InvalidValueException("parameter", name, "one of " + String.join(", ", known));
            }
            if (values.length != 1) {
                throw new InvalidValueException(
                        name, String.join(" and ", values), "one value, or several separated by commas");
            }
            single.put(name, values[0]);
        });
        return single;
    }

    /** As a filter reads them. */
    Map<String, List<String>> filterParameters() {
        return self.parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, p -> List.of(p.getValue())));
    }

    /** People are answered in the language that they chose for the pages of the tool. */
    private static Language language(HttpServletRequest request, @Nullable String lang, Format format) {
        if (lang != null) {
            return Language.getByCode(lang);
        }
        var chosen = format == Format.HTML
                ? cookie(request, "lang").flatMap(Language::findByCode)
                : Optional.<Language>empty();
        return chosen.orElseGet(() -> Language.firstOf(request.getLocales()));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}

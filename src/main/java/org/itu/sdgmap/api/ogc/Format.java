package org.itu.sdgmap.api.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.common.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Forms in which each resource can be had. */
enum Format {
    /** For programs: JSON, GeoJSON or OpenAPI, by resource. */
    JSON,
    /** For people. */
    HTML;

    static final MediaType GEOJSON = new MediaType("application", "geo+json");
    static final MediaType OPENAPI = MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.0");

    /** Value of the parameter f. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form asked for by f, else the one that the header Accept likes best; the one for programs where both are
     * alike.
     *
     * @param json media type of the resource's form for programs
     * @throws InvalidValueException if f is none of them
     */
    static Format of(@Nullable String f, @Nullable String accept, MediaType json)
            throws HttpMediaTypeNotAcceptableException {
        if (f != null) {
            return Arrays.stream(values())
                    .filter(format -> format.code().equals(f))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException("f", f, "json or html"));
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        for (var wanted : accepted(accept)) {
            if (wanted.getQualityValue() > 0) {
                if (isOf(wanted, json) || wanted.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                    return JSON;
                }
                if (wanted.isCompatibleWith(MediaType.TEXT_HTML)) {
                    return HTML;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(json, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML));
    }

    /** Another version of OpenAPI is another form. */
    private static boolean isOf(MediaType wanted, MediaType json) {
        var version = wanted.getParameter("version");
        return wanted.isCompatibleWith(json) && (version == null || version.equals(json.getParameter("version")));
    }

    private static List<MediaType> accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return types;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("The header Accept is none: " + e.getMessage());
        }
    }
}

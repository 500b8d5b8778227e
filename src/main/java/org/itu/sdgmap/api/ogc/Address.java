package org.itu.sdgmap.api.ogc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An absolute address with its parameters.
 *
 * @param path scheme, host and path, encoded
 * @param parameters by name, not encoded
 */
record Address(String path, Map<String, String> parameters) {

    Address with(String name, Object value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, String.valueOf(value));
        return new Address(path, changed);
    }

    Address without(String name) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new Address(path, changed);
    }

    Address below(String segments) {
        return new Address(path + "/" + segments, Map.of());
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return path + "?"
                + parameters.entrySet().stream()
                        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }
}

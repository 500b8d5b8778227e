package org.itu.sdgmap.analysis.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.InvalidValueException;

/** Reads parameters of an address that say how a page shows its figures. */
final class PageParameters {

    private PageParameters() {}

    static Optional<String> find(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    /** @throws InvalidValueException if there is a value that none of the constants has */
    static <E extends Enum<E>> E choice(Map<String, List<String>> parameters, String name, E preset) {
        var text = find(parameters, name);
        if (text.isEmpty()) {
            return preset;
        }
        var constants = preset.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(c -> spelling(c).equals(text.get().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        name,
                        text.get(),
                        Arrays.stream(constants).map(PageParameters::spelling).collect(Collectors.joining(", "))));
    }

    /** Empty for the preset, which needs no parameter. */
    static <E extends Enum<E>> String write(E value, E preset) {
        return value == preset ? "" : spelling(value);
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

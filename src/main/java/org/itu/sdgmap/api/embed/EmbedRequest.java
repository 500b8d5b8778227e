package org.itu.sdgmap.api.embed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the address of an embed asks for beside the figure itself.
 *
 * @param languageGiven whether the address says the language; else it is the reader's
 * @param theme light, dark or auto
 * @param height in CSS pixels, 0 for that of the frame
 * @param parameters of the figure: the filter and how it is shown
 */
record EmbedRequest(
        Language language, boolean languageGiven, String theme, int height, Map<String, List<String>> parameters) {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String HEIGHT = "height";
    static final int LEAST_HEIGHT = 240;
    static final int GREATEST_HEIGHT = 2000;

    private static final List<String> THEMES = List.of("auto", "light", "dark");

    /**
     * @param figure names of the parameters of the figure beside those of a filter
     * @throws InvalidValueException that names a parameter which nobody knows, or a value that cannot be read
     */
    static EmbedRequest read(HttpServletRequest request, Set<String> figure) {
        var given = request.getParameterMap();
        var known = new TreeSet<>(figure);
        known.addAll(FilterParameters.NAMES);
        known.addAll(List.of(LANGUAGE, THEME, HEIGHT));
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValueException("parameter", name, "one of " + String.join(", ", known));
                });
        return new EmbedRequest(
                language(request),
                givesLanguage(request),
                theme(request.getParameter(THEME)),
                height(request.getParameter(HEIGHT)),
                given.entrySet().stream()
                        .filter(e -> figure.contains(e.getKey()) || FilterParameters.NAMES.contains(e.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
    }

    /** As the parameter says; without one that can be read, as the reader's browser asks for. */
    static Language languageOfProblem(HttpServletRequest request) {
        var lang = request.getParameter(LANGUAGE);
        return Optional.ofNullable(lang)
                .flatMap(Language::findByCode)
                .orElseGet(() -> Language.firstOf(request.getLocales()));
    }

    private static Language language(HttpServletRequest request) {
        return givesLanguage(request)
                ? Language.getByCode(request.getParameter(LANGUAGE))
                : Language.firstOf(request.getLocales());
    }

    private static boolean givesLanguage(HttpServletRequest request) {
        var lang = request.getParameter(LANGUAGE);
        return lang != null && !lang.isBlank();
    }

    private static String theme(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return THEMES.getFirst();
        }
        if (!THEMES.contains(text)) {
            throw new InvalidValueException(THEME, text, "one of " + String.join(", ", THEMES));
        }
        return text;
    }

    private static int height(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        int height = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (height < LEAST_HEIGHT || height > GREATEST_HEIGHT) {
            throw new InvalidValueException(
                    HEIGHT, text, "a whole number of pixels from %d to %d".formatted(LEAST_HEIGHT, GREATEST_HEIGHT));
        }
        return height;
    }
}

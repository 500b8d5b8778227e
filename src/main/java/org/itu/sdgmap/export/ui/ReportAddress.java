package org.itu.sdgmap.export.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ReportChoices;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.ReportKind.Choice;
import org.itu.sdgmap.export.Reports;
import org.itu.sdgmap.ui.Paths;

/** The address of the page: kind, choices, language of the report. */
final class ReportAddress {

    private static final String KIND = "kind";
    /** Not lang, which is the language of the page. */
    private static final String LANGUAGE = "in";

    private ReportAddress() {}

    static ReportKind kind(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(KIND)
                .map(ReportKind::getByCode)
                .orElse(ReportKind.WSIS);
    }

    static Language language(Location location, Language usual) {
        return location.getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .map(Language::getByCode)
                .orElse(usual);
    }

    /** A choice that a kind needs and the address does not make; of the others there is one as usual. */
    static Optional<Choice> missing(Location location) {
        var parameters = location.getQueryParameters().getParameters();
        var kind = kind(location);
        return List.of(Choice.COUNTRY, Choice.REGION).stream()
                .filter(kind::takes)
                .filter(c -> parameters.getOrDefault(c.parameter(), List.of()).stream()
                        .allMatch(String::isBlank))
                .findFirst();
    }

    static String ofKind(ReportKind kind) {
        return "/" + Paths.REPORTS + "?" + KIND + "=" + kind.code();
    }

    /** @param parameters of the choices, kind among them */
    static String of(Map<String, List<String>> parameters) {
        return "/" + Paths.REPORTS + "?" + query(parameters);
    }

    static String file(ReportChoices choices, Language language, ExportFormat format) {
        var parameters = new LinkedHashMap<>(choices.parameters());
        parameters.remove(KIND);
        parameters.put("lang", List.of(language.code()));
        return "/api/v1/reports/%s.%s?%s".formatted(choices.kind().code(), format.code(), query(parameters));
    }

    /**
     * The present address with one parameter changed.
     *
     * @param value empty for none
     */
    static QueryParameters changed(Location location, String name, String value) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(KIND, List.of(kind(location).code()));
        var present = location.getQueryParameters().getParameters();
        for (var known : Reports.NAMES) {
            if (present.containsKey(known)) {
                parameters.put(known, present.get(known));
            }
        }
        if (present.containsKey(LANGUAGE)) {
            parameters.put(LANGUAGE, present.get(LANGUAGE));
        }
        if (value.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, List.of(value));
        }
        return new QueryParameters(parameters);
    }

    static QueryParameters inLanguage(Location location, Language language) {
        return changed(location, LANGUAGE, language.code());
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.ui.Texts;

/** Links that download just what the page shows, and that can be passed on. */
class MatrixFiles extends Span {

    enum Format {
        CSV,
        XLSX
    }

    private final Map<Format, Anchor> links = new LinkedHashMap<>();

    MatrixFiles(Format... formats) {
        addClassName("file-links");
        for (var format : formats) {
            var link = new Anchor("", Texts.text("matrix.file", format));
            link.addClassName("page-action");
            link.setRouterIgnore(true);
            link.setTarget(AnchorTarget.DEFAULT);
            link.getElement().setAttribute("download", true);
            links.put(format, link);
            add(link);
        }
    }

    void show(ActivityFilter filter, MatrixOptions options) {
        links.forEach((format, link) -> {
            link.setHref(address(format, filter, options));
        });
    }

    static String address(Format format, ActivityFilter filter, MatrixOptions options) {
        var query = FilterAddress.query(filter);
        var own = options.write().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        return "/api/v1/matrix." + format.name().toLowerCase(Locale.ROOT) + "?"
                + String.join(
                        "&",
                        List.of(query, own, "lang=" + Texts.language().code()).stream()
                                .filter(part -> !part.isEmpty())
                                .toList());
    }
}

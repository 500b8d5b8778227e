package org.itu.sdgmap.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** A text of a report: pieces that are in another language, lead somewhere or are strong. */
public record ReportText(List<Span> spans) {

    /**
     * @param foreign language of the piece where it is not that of the report
     * @param address where it leads to, http or https; null for nowhere
     */
    public record Span(
            String text,
            @Nullable Language foreign,
            @Nullable String address,
            boolean strong) {}

    public ReportText {
        spans = List.copyOf(spans);
    }

    public static ReportText of(String text) {
        return new ReportText(List.of(new Span(text, null, null, false)));
    }

    public static ReportText strong(String text) {
        return new ReportText(List.of(new Span(text, null, null, true)));
    }

    public static ReportText link(String text, @Nullable Language foreign, String address) {
        return new ReportText(List.of(new Span(text, foreign, address, false)));
    }

    public static ReportText foreign(String text, @Nullable Language language) {
        return new ReportText(List.of(new Span(text, language, null, false)));
    }

    public ReportText and(ReportText other) {
        var all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new ReportText(all);
    }

    public ReportText and(String text) {
        return and(of(text));
    }

    /** Without what marks the pieces. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

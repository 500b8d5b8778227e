package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldProblem;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.Texts;

/** Records, their fields and their problems in the reader's language. */
final class RecordWords {

    private final FrameworkCatalog frameworks;

    RecordWords(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    /** What the record is about, such as: Title in French: Connect 2030 1.1. */
    String subject(FrameworkRecord record) {
        var kind = Texts.text("corrections.kind", record.kind());
        var language = record.language().map(RecordWords::languageName).orElse("");
        var about =
                switch (record.kind()) {
                    case FRAMEWORK, NAME -> framework(record.framework());
                    case HLPF_THEME, HLPF_GOALS -> record.text("year");
                    case ELEMENT, TITLE, INDICATOR, FACILITATORS ->
                        element(record.elements().getFirst());
                    case CROSSWALK, MATRIX ->
                        element(record.elements().getFirst()) + " – "
                                + element(record.elements().getLast());
                };
        return language.isEmpty()
                ? Texts.text("corrections.subject", kind, about)
                : Texts.text("corrections.subject.language", kind, about, language);
    }

    /** The words to be confirmed. */
    String statement(FrameworkRecord record) {
        return switch (record.kind()) {
            case FRAMEWORK -> record.text("period_start") + "–" + record.text("period_end");
            case NAME -> record.text("name") + " (" + record.text("short_name") + ")";
            case ELEMENT -> title(record.elements().getFirst()) + figure(record);
            case TITLE -> record.text("title");
            case CROSSWALK ->
                Texts.text(
                        "corrections.link",
                        title(record.elements().getFirst()),
                        Texts.text("frameworks.relation.TO." + record.text("relation")),
                        title(record.elements().getLast()));
            case MATRIX -> record.text("rationale");
            case INDICATOR -> record.text("unit") + ", " + record.text("disaggregation");
            case FACILITATORS -> record.text("lead");
            case HLPF_THEME -> record.text("theme");
            case HLPF_GOALS -> record.text("goals").replace(";", ",");
        };
    }

    private static String figure(FrameworkRecord record) {
        if (record.text("comparator").isEmpty()) {
            return "";
        }
        var words = "%s %s %s %s"
                .formatted(
                        Texts.text("corrections.comparator." + record.text("comparator")),
                        record.text("target_figure"),
                        record.text("target_unit"),
                        record.text("deadline_year"));
        return " (" + words.replaceAll("\\s+", " ").strip() + ")";
    }

    /** The language of {@link #statement}. */
    Language languageOf(FrameworkRecord record) {
        return record.language()
                .orElse(
                        switch (record.kind()) {
                            case ELEMENT, CROSSWALK, HLPF_GOALS, FRAMEWORK -> Texts.language();
                            default -> Language.EN;
                        });
    }

    String framework(String code) {
        return frameworks.getFramework(code).shortName().in(Texts.language());
    }

    String element(ElementKey key) {
        return framework(key.framework()) + " "
                + frameworks.findElement(key).map(Element::displayCode).orElse(key.code());
    }

    String title(ElementKey key) {
        return frameworks
                .findElement(key)
                .map(e -> e.title().in(Texts.language()))
                .orElse(key.toString());
    }

    String english(ElementKey key) {
        return frameworks.findElement(key).map(e -> e.title().in(Language.EN)).orElse(key.toString());
    }

    static String field(String name) {
        return Texts.text("corrections.field." + name);
    }

    /** A value in words where it is one of a few, else as it is. */
    static String value(String field, String value) {
        if (value.isEmpty()) {
            return Texts.text("corrections.nothing");
        }
        var prefix = Map.of(
                        "confidence", "corrections.confidence.",
                        "relation", "frameworks.relation.TO.",
                        "basis", "frameworks.basis.",
                        "comparator", "corrections.comparator.",
                        "status", "frameworks.status.")
                .get(field);
        if (field.equals("language")) {
            return Language.findByCode(value).map(RecordWords::languageName).orElse(value);
        }
        return prefix == null ? value : Texts.text(prefix + value);
    }

    /** Why a value is refused and what is expected. */
    static String problem(FieldProblem problem) {
        return problem(problem.rule(), problem.detail());
    }

    static String problem(FieldRule rule, String detail) {
        return Texts.text("corrections.rule." + rule.name(), detail(rule, detail));
    }

    private static String detail(FieldRule rule, String detail) {
        return switch (rule) {
            case NOT_IN_SCRIPT ->
                Language.findByCode(detail).map(RecordWords::languageName).orElse(detail);
            case TOO_LONG, TOO_DEEP, TOO_MANY_ROWS -> Texts.number(Long.parseLong(detail));
            case FILE_TOO_LARGE -> Texts.number(Long.parseLong(detail) / 1_000_000);
            default -> detail;
        };
    }

    static String languageName(Language language) {
        var name = language.locale().getDisplayLanguage(Texts.language().locale());
        return Texts.language() == Language.EN ? name : name.toLowerCase(Locale.ROOT);
    }

    /** A text in a language that may not be the reader's, marked as such for eyes and ears. */
    static Span marked(String text, Language language) {
        var span = new Span(text);
        if (language != Texts.language()) {
            span.getElement().setAttribute("lang", language.code());
            span.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        return span;
    }

    /** Numbers of unconfirmed records by kind, in words. */
    static String counts(Map<RecordKind, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> Texts.text("frameworks.kindCount", Texts.text("corrections.kinds", e.getKey()), e.getValue()))
                .collect(Collectors.joining(", "));
    }
}

package org.itu.sdgmap.workspace.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of one activity, in the reader's words; texts that were typed stay as they are. */
final class FieldValues {

    private static final Pattern TRANSLATION = Pattern.compile("translations\\.([a-z]{2})\\.(title|description)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final FieldWords words;
    private final DraftContent content;

    FieldValues(FieldWords words, DraftContent content) {
        this.words = words;
        this.content = content;
    }

    /** @param field a whole field, as of {@link FieldWords#listFields}; another has no values */
    List<String> of(String field) {
        return switch (field) {
            case "title" -> typed(content.title());
            case "description" -> typed(content.description());
            case "language" -> List.of(FieldWords.languageName(content.language()));
            case "sector" -> one("sector", content.sector());
            case "kind" -> one("kind", content.kind());
            case "scope" -> one("scope", content.scope());
            case "startYear" -> typed(content.startYear());
            case "endYear" -> typed(content.endYear());
            case "startDate" -> content.startDate() == null ? List.of() : List.of(FieldWords.day(content.startDate()));
            case "endDate" -> content.endDate() == null ? List.of() : List.of(FieldWords.day(content.endDate()));
            case "ongoing" -> List.of(Texts.text(content.ongoing() ? "workspace.yes" : "workspace.no"));
            case "url" -> typed(content.url());
            case "source" -> typed(content.source());
            default -> entries(field);
        };
    }

    private List<String> entries(String field) {
        return switch (field) {
            case "countries" -> content.countries().stream().map(words::country).toList();
            case "regions" -> content.regions().stream().map(words::group).toList();
            case "sites" -> content.sites().stream().map(this::site).toList();
            case "partners" -> content.partners();
            case "links" -> content.links().stream().map(this::link).toList();
            case "results" ->
                content.results().stream().map(FieldValues::result).toList();
            case "documents" ->
                content.documents().stream().map(FieldValues::document).toList();
            case "resolutions" -> content.resolutions();
            default -> translated(field);
        };
    }

    private List<String> translated(String field) {
        var matcher = TRANSLATION.matcher(field);
        var translation = matcher.matches()
                ? Language.findByCode(matcher.group(1))
                        .map(content.translations()::get)
                        .orElse(null)
                : null;
        if (translation == null) {
            return List.of();
        }
        return typed(matcher.group(2).equals("title") ? translation.title() : translation.description());
    }

    private String site(DraftSite site) {
        var name = site.name().isBlank() ? Texts.text("activity.point.unnamed") : site.name();
        var point = Texts.text(
                "workspace.value.site",
                name,
                String.format(Locale.ROOT, "%.5f", site.latitude()),
                String.format(Locale.ROOT, "%.5f", site.longitude()));
        var country = site.country();
        return country == null ? point : point + " (" + words.country(country) + ")";
    }

    private String link(DraftLink link) {
        var text = new StringBuilder(Texts.text(
                "workspace.value.link",
                words.element(link.element()),
                Texts.text("contribution", link.contribution()),
                Texts.text("basis", link.mappingBasis())));
        append(text, "weight", link.weight().isBlank() ? "" : link.weight() + " %");
        append(text, "rationale", link.rationale());
        append(text, "evidenceUrl", link.evidenceUrl());
        return text.toString();
    }

    private static void append(StringBuilder text, String part, String value) {
        if (!value.isBlank()) {
            text.append("; ").append(Texts.text("workspace.field.part", Texts.text("workspace.field." + part), value));
        }
    }

    private static String result(DraftResult result) {
        var figure = Texts.text(
                "workspace.field.part", result.what(), (figure(result.figure()) + " " + result.unit()).strip());
        return result.year().isBlank() ? figure : figure + " (" + result.year() + ")";
    }

    /** As it is public; what is no plain number yet stays as it was typed. */
    private static String figure(String typed) {
        return NUMBER.matcher(typed).matches() ? Texts.number(new BigDecimal(typed)) : typed;
    }

    private static String document(DraftDocument document) {
        return document.title().isBlank()
                ? document.url()
                : Texts.text("workspace.field.part", document.title(), document.url());
    }

    private static List<String> typed(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static List<String> one(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? List.of() : List.of(Texts.text(prefix, Objects.requireNonNull(constant)));
    }
}

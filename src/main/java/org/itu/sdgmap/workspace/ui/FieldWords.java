package org.itu.sdgmap.workspace.ui;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/**
 * Fields of activities and their values in the reader's words. A field is given by its path, as in
 * {@link org.itu.sdgmap.activity.ActivityProblem#field()}: title, translations.fr.title, links.SDG:9.c.weight, sites.0.
 */
@Component
class FieldWords {

    /** Whole fields in the order of the entry form; translations stand after the original texts. */
    private static final List<String> BEFORE_TRANSLATIONS = List.of("title", "description", "language");

    private static final List<String> AFTER_TRANSLATIONS = List.of(
            "sector",
            "kind",
            "startYear",
            "endYear",
            "startDate",
            "endDate",
            "ongoing",
            "url",
            "source",
            "scope",
            "countries",
            "regions",
            "sites",
            "links",
            "partners",
            "results",
            "documents",
            "resolutions");

    private static final Set<String> LISTS =
            Set.of("countries", "regions", "sites", "links", "partners", "results", "documents", "resolutions");

    private static final Pattern TRANSLATION = Pattern.compile("translations\\.([a-z]{2})(?:\\.(title|description))?");
    private static final Pattern LINK =
            Pattern.compile("links\\.([^:.]+):(.+?)(?:\\.(contribution|weight|rationale|evidenceUrl|mappingBasis))?");
    private static final Pattern WEIGHTS = Pattern.compile("weights\\.(.+)");
    private static final Pattern ENTRY = Pattern.compile(
            "(sites|partners|results|documents|resolutions|countries|regions)\\.([0-9]{1,4})(?:\\.([A-Za-z]+))?");

    private final ElementWords elements;
    private final CountryCatalog countries;

    FieldWords(FrameworkCatalog frameworks, CountryCatalog countries) {
        elements = new ElementWords(frameworks);
        this.countries = countries;
    }

    /** Name of a field, such as: Title (French), Link to SDGs 9.c: weight, Place 1. A path nobody knows is its own name. */
    String field(String path) {
        var translation = TRANSLATION.matcher(path);
        if (translation.matches()) {
            var language = languageName(translation.group(1));
            var part = translation.group(2);
            return part == null
                    ? Texts.text("workspace.field.translation", language)
                    : Texts.text("workspace.field.inLanguage", name(part), language);
        }
        var link = LINK.matcher(path);
        if (link.matches()) {
            var element = Texts.text("workspace.field.link", code(new ElementKey(link.group(1), link.group(2))));
            return link.group(3) == null ? element : part(element, link.group(3));
        }
        var weights = WEIGHTS.matcher(path);
        if (weights.matches()) {
            return Texts.text("workspace.field.weights", framework(weights.group(1)));
        }
        var entry = ENTRY.matcher(path);
        if (entry.matches()) {
            var numbered = Texts.text("workspace.field.entry." + entry.group(1), Integer.parseInt(entry.group(2)) + 1);
            return entry.group(3) == null ? numbered : part(numbered, entry.group(3));
        }
        return name(path);
    }

    /** Values of a whole field: one for a text, one each for entries of a list; none where nothing is given. */
    List<String> values(String field, DraftContent content) {
        return new FieldValues(this, content).of(field);
    }

    /** @see #values(String, DraftContent) */
    List<String> values(String field, ActivityContent content) {
        return values(field, DraftOfVersion.draft(content));
    }

    /** Whole fields in the order of the entry form, with the translations that one of the contents has. */
    static List<String> listFields(DraftContent... contents) {
        var languages = new TreeSet<Language>();
        for (var content : contents) {
            languages.addAll(content.translations().keySet());
        }
        var fields = new ArrayList<>(BEFORE_TRANSLATIONS);
        for (var language : languages) {
            fields.add("translations." + language.code() + ".title");
            fields.add("translations." + language.code() + ".description");
        }
        fields.addAll(AFTER_TRANSLATIONS);
        return fields;
    }

    /** Whether the values of a whole field are entries of a list, to be compared one by one. */
    static boolean isList(String field) {
        return LISTS.contains(field);
    }

    /** The whole field to which a path leads: links for links.SDG:9.c.weight; a translated text is a whole field. */
    static String whole(String path) {
        if (TRANSLATION.matcher(path).matches()) {
            return path;
        }
        var first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return first.equals("weights") ? "links" : first;
    }

    /** Whether a whole field has words of a language, which word by word can be compared. */
    static boolean isText(String field) {
        return Set.of("title", "description", "source").contains(field)
                || TRANSLATION.matcher(field).matches();
    }

    /** The language of a whole field's words: of the original, of a translation, else the reader's. */
    static Language languageOf(String field, Language original) {
        var translation = TRANSLATION.matcher(field);
        if (translation.matches()) {
            return Language.findByCode(translation.group(1)).orElse(original);
        }
        return Set.of("title", "description").contains(field) ? original : Texts.language();
    }

    /** Such as: SDGs 9.c. */
    String code(ElementKey key) {
        return elements.code(key);
    }

    /** Such as: SDGs 9.c Significantly increase access … */
    String element(ElementKey key) {
        return elements.full(key);
    }

    String framework(String code) {
        return elements.framework(code);
    }

    String country(String iso3) {
        return countries
                .findCountry(iso3)
                .map(c -> c.name().in(Texts.language()))
                .orElse(iso3);
    }

    String group(String code) {
        return countries.findGroup(code).map(g -> g.name().in(Texts.language())).orElse(code);
    }

    static String languageName(Language language) {
        var name = language.locale().getDisplayLanguage(Texts.language().locale());
        return Texts.language() == Language.EN ? name : name.toLowerCase(Locale.ROOT);
    }

    static String day(LocalDate day) {
        return Texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String languageName(String code) {
        return Language.findByCode(code).map(FieldWords::languageName).orElse(code);
    }

    private static String part(String whole, String part) {
        return Texts.text("workspace.field.part", whole, name(part));
    }

    private static String name(String field) {
        return KNOWN.contains(field) ? Texts.text("workspace.field." + field) : field;
    }

    private static final Set<String> KNOWN = Set.of(
            "title",
            "description",
            "language",
            "translations",
            "sector",
            "kind",
            "startYear",
            "endYear",
            "startDate",
            "endDate",
            "ongoing",
            "scope",
            "countries",
            "regions",
            "sites",
            "partners",
            "links",
            "results",
            "documents",
            "resolutions",
            "url",
            "source",
            "contribution",
            "weight",
            "rationale",
            "evidenceUrl",
            "mappingBasis",
            "name",
            "country",
            "what",
            "figure",
            "unit",
            "year");
}

package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.geography.CountryCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Writes activities as IATI 2.03, in the order of elements that the standard asks for.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/activity-standard/">IATI activity standard 2.03</a>
 * @see "docs/exports.md, what is assumed where IATI asks for what the tool does not hold"
 */
final class IatiFile {

    private static final String GOALS = "7";
    private static final String TARGETS = "8";
    private static final String OWN = "99";
    private static final String UN_REGIONS = "2";
    private static final String WORLD = "001";
    private static final String MULTILATERAL = "40";
    private static final String ACCOUNTABLE = "2";
    private static final String IMPLEMENTING = "4";
    private static final String WEB_PAGE = "A12";
    private static final String RESULTS = "A08";

    /**
     * Who reports.
     *
     * @param identifier in the form of IATI, such as XM-DAC-41303
     */
    record Reporter(String identifier, String name) {}

    private final IatiWriter xml;
    private final Reporter reporter;
    private final ActivityTables tables;
    private final CountryCatalog countries;
    private final ExportOrder order;
    private final LocalDate today;
    private long undated;

    IatiFile(
            IatiWriter xml,
            Reporter reporter,
            ActivityTables tables,
            CountryCatalog countries,
            ExportOrder order,
            LocalDate today) {
        this.xml = xml;
        this.reporter = reporter;
        this.tables = tables;
        this.countries = countries;
        this.order = order;
        this.today = today;
    }

    /** Activities that were left out: IATI asks for a date, and none is recorded. */
    long undated() {
        return undated;
    }

    void add(ActivityDetail activity) throws XMLStreamException {
        var content = activity.content();
        if (content.startYear() == null && content.endYear() == null) {
            undated++;
            return;
        }
        xml.start("iati-activity");
        xml.attribute(
                "last-updated-datetime",
                activity.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.language(content.language());
        xml.text("iati-identifier", reporter.identifier() + "-" + activity.slug());
        xml.start("reporting-org", "ref", reporter.identifier(), "type", MULTILATERAL);
        xml.narrative(reporter.name());
        xml.end();
        addTexts(content);
        addOrganisations(content);
        xml.empty("activity-status", "code", status(content));
        addDates(content);
        xml.empty("activity-scope", "code", scope(content));
        addRecipients(content);
        addLocations(content);
        addSectors(content);
        addTags(content);
        addDocuments(activity);
        addResults(content);
        xml.end();
    }

    private void addTexts(ActivityContent content) throws XMLStreamException {
        xml.start("title");
        xml.narrative(content.title());
        for (var translation : content.translations().entrySet()) {
            xml.narrative(translation.getValue().title(), translation.getKey());
        }
        xml.end();
        xml.start("description", "type", "1");
        xml.narrative(content.description());
        for (var translation : content.translations().entrySet()) {
            xml.narrative(translation.getValue().description(), translation.getKey());
        }
        xml.end();
    }

    private void addOrganisations(ActivityContent content) throws XMLStreamException {
        xml.start("participating-org", "ref", reporter.identifier(), "type", MULTILATERAL, "role", ACCOUNTABLE);
        xml.narrative(reporter.name());
        xml.end();
        for (var partner : content.partners()) {
            xml.start("participating-org", "role", IMPLEMENTING);
            xml.narrative(partner);
            xml.end();
        }
    }

    private String status(ActivityContent content) {
        return switch (tables.phase(content)) {
            case PLANNED -> "1";
            case RUNNING -> "2";
            case ENDED -> "4";
        };
    }

    /** Where the year alone is known, its first or last day, and the year in words. */
    private void addDates(ActivityContent content) throws XMLStreamException {
        var startYear = content.startYear();
        if (startYear != null) {
            var start = content.startDate() == null ? LocalDate.of(startYear, 1, 1) : content.startDate();
            addDate(start.isAfter(today) ? "1" : "2", start, content.startDate() == null);
        }
        var endYear = content.endYear();
        if (endYear != null) {
            var end = content.endDate() == null ? LocalDate.of(endYear, 12, 31) : content.endDate();
            addDate(end.isBefore(today) ? "4" : "3", end, content.endDate() == null);
        }
    }

    private void addDate(String type, LocalDate day, boolean yearAlone) throws XMLStreamException {
        xml.start("activity-date", "iso-date", day.format(DateTimeFormatter.ISO_LOCAL_DATE), "type", type);
        if (yearAlone) {
            xml.narrative(String.valueOf(day.getYear()));
        }
        xml.end();
    }

    private static String scope(ActivityContent content) {
        return switch (content.scope()) {
            case GLOBAL -> "1";
            case REGION -> "2";
            case COUNTRY -> content.countries().size() == 1 ? "4" : "3";
            case SITE -> content.sites().size() == 1 ? "8" : content.countries().size() > 1 ? "3" : "4";
        };
    }

    /** In equal parts: the tool holds no budgets. */
    private void addRecipients(ActivityContent content) throws XMLStreamException {
        switch (content.scope()) {
            case GLOBAL -> xml.empty("recipient-region", "code", WORLD, "vocabulary", UN_REGIONS, "percentage", "100");
            case REGION -> {
                for (var region : equal(content.regions()).entrySet()) {
                    xml.start(
                            "recipient-region",
                            "code",
                            region.getKey(),
                            "vocabulary",
                            OWN,
                            "vocabulary-uri",
                            order.origin() + "/regions",
                            "percentage",
                            percent(region.getValue()));
                    xml.narrative(countries.getGroup(region.getKey()).name().in(content.language()));
                    xml.end();
                }
            }
            case COUNTRY, SITE -> {
                for (var country : equal(places(content)).entrySet()) {
                    xml.empty(
                            "recipient-country",
                            "code",
                            countries.getCountry(country.getKey()).iso2(),
                            "percentage",
                            percent(country.getValue()));
                }
            }
        }
    }

    /** Countries that are named, else those of the exact places. */
    private static List<String> places(ActivityContent content) {
        if (!content.countries().isEmpty()) {
            return content.countries();
        }
        return content.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.country()))
                .distinct()
                .toList();
    }

    private static Map<String, BigDecimal> equal(List<String> codes) {
        var weights = new LinkedHashMap<String, Double>();
        codes.forEach(code -> weights.put(code, 1.0));
        return weights.isEmpty() ? Map.of() : Percentages.of(weights);
    }

    private static String percent(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private void addLocations(ActivityContent content) throws XMLStreamException {
        for (var site : content.sites()) {
            xml.start("location");
            if (site.name() != null) {
                xml.start("name");
                xml.narrative(site.name());
                xml.end();
            }
            xml.start("point", "srsName", "http://www.opengis.net/def/crs/EPSG/0/4326");
            xml.text("pos", DataValues.plain(site.latitude()) + " " + DataValues.plain(site.longitude()));
            xml.end();
            xml.empty("exactness", "code", "1");
            xml.end();
        }
    }

    /** Goals and targets, each vocabulary with percentages that total 100. */
    private void addSectors(ActivityContent content) throws XMLStreamException {
        addVocabulary(GOALS, weights(content, e -> true, e -> tables.goal(e)));
        addVocabulary(TARGETS, weights(content, e -> e.kind() == ElementKind.TARGET, e -> e));
    }

    private interface Classified {
        Element as(Element element);
    }

    private Map<String, Double> weights(ActivityContent content, Predicate<Element> chosen, Classified classified) {
        var weights = new LinkedHashMap<String, Double>();
        for (var link : content.links()) {
            if (link.element().framework().equals(ElementKey.SDG) && chosen.test(tables.element(link))) {
                weights.merge(classified.as(tables.element(link)).displayCode(), weight(link), Double::sum);
            }
        }
        return weights;
    }

    /** Weights of a framework are all given, or none is and all count the same. */
    private static double weight(ActivityLink link) {
        return link.weight() == null ? 1 : link.weight().doubleValue();
    }

    private void addVocabulary(String vocabulary, Map<String, Double> weights) throws XMLStreamException {
        if (weights.isEmpty()) {
            return;
        }
        for (var sector : Percentages.of(weights).entrySet()) {
            xml.empty(
                    "sector",
                    "vocabulary",
                    vocabulary,
                    "code",
                    sector.getKey(),
                    "percentage",
                    percent(sector.getValue()));
        }
    }

    /** Action Lines and elements of strategic plans, in ITU's own vocabularies. */
    private void addTags(ActivityContent content) throws XMLStreamException {
        for (var link : content.links()) {
            var element = tables.element(link);
            if (!element.key().framework().equals(ElementKey.SDG)) {
                xml.start(
                        "tag",
                        "vocabulary",
                        OWN,
                        "vocabulary-uri",
                        order.origin() + "/frameworks/" + element.key().framework(),
                        "code",
                        element.displayCode());
                xml.narrative(element.title().in(content.language()));
                xml.end();
            }
        }
    }

    private void addDocuments(ActivityDetail activity) throws XMLStreamException {
        var content = activity.content();
        addDocument(ActivityTables.page(activity, order), content.title(), WEB_PAGE);
        var own = content.url();
        if (own != null) {
            addDocument(own, content.title(), WEB_PAGE);
        }
        for (var document : content.documents()) {
            addDocument(document.url(), document.title(), WEB_PAGE);
        }
        for (var link : content.links()) {
            var evidence = link.evidenceUrl();
            if (evidence != null) {
                addDocument(evidence, title(link.rationale(), tables.element(link)), RESULTS);
            }
        }
    }

    private static String title(@Nullable String rationale, Element element) {
        return ActivityTables.code(element) + (rationale == null ? "" : ": " + rationale);
    }

    private void addDocument(String url, String title, String category) throws XMLStreamException {
        xml.start(
                "document-link",
                "url",
                IatiWriter.uri(url),
                "format",
                url.toLowerCase(Locale.ROOT).endsWith(".pdf") ? "application/pdf" : "text/html");
        xml.start("title");
        xml.narrative(title);
        xml.end();
        xml.empty("category", "code", category);
        xml.end();
    }

    /** Figures with their year; one without a year has no period in which IATI could hold it. */
    private void addResults(ActivityContent content) throws XMLStreamException {
        for (var result : content.results()) {
            var year = result.year();
            if (year == null) {
                continue;
            }
            xml.start("result", "type", "1");
            xml.start("title");
            xml.narrative(result.what());
            xml.end();
            xml.start("indicator", "measure", "1");
            xml.start("title");
            xml.narrative(result.what() + " (" + result.unit() + ")");
            xml.end();
            xml.start("period");
            xml.empty("period-start", "iso-date", LocalDate.of(year, 1, 1).toString());
            xml.empty("period-end", "iso-date", LocalDate.of(year, 12, 31).toString());
            xml.empty("actual", "value", result.figure().toPlainString());
            xml.end();
            xml.end();
            xml.end();
        }
    }
}

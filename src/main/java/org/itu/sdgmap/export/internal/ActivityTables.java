package org.itu.sdgmap.export.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.analysis.ActivityFilter.Phase;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.internal.DataColumn.Type;
import org.itu.sdgmap.export.internal.SelectedActivities.Pass;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities, their links and their places as tables. */
@Component
class ActivityTables {

    static final List<String> CODES = List.of("activities", "links", "places");

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final Clock clock;

    ActivityTables(FrameworkCatalog frameworks, CountryCatalog countries, Clock clock) {
        this.frameworks = frameworks;
        this.countries = countries;
        this.clock = clock;
    }

    /** The three tables; each reads the activities anew. */
    List<DataTable> of(ExportOrder order, Pass pass) {
        return List.of(
                new DataTable(
                        "activities",
                        Texts.text("activities.title"),
                        activityColumns(),
                        null,
                        reader -> pass.read(activity -> reader.accept(activity(activity, order)))),
                new DataTable(
                        "links",
                        Texts.text("export.sheet.links"),
                        linkColumns(),
                        null,
                        reader -> pass.read(a -> {
                            for (var link : a.content().links()) {
                                reader.accept(link(a, link, order));
                            }
                        })),
                new DataTable(
                        "places",
                        Texts.text("export.sheet.places"),
                        placeColumns(),
                        null,
                        reader -> pass.read(a -> {
                            for (var row : places(a, order)) {
                                reader.accept(row);
                            }
                        })));
    }

    private static List<DataColumn> activityColumns() {
        var columns = new ArrayList<>(List.of(
                DataColumn.text("activity", Texts.text("export.column.activity")),
                DataColumn.text("title", Texts.text("export.column.title")),
                DataColumn.text("language", Texts.text("activity.language"))));
        for (var language : Language.values()) {
            columns.add(DataColumn.text(
                    "title_" + language.code(), Texts.text("export.column.titleIn", language.ownName())));
        }
        columns.addAll(List.of(
                DataColumn.text("description", Texts.text("export.column.description")),
                DataColumn.text("sector_code", Texts.text("export.column.sectorCode")),
                DataColumn.text("sector", Texts.text("activity.sector")),
                DataColumn.text("kind", Texts.text("activity.kind")),
                DataColumn.text("status", Texts.text("export.column.status")),
                DataColumn.integer("start_year", Texts.text("export.column.startYear")),
                DataColumn.integer("end_year", Texts.text("export.column.endYear")),
                new DataColumn("start_date", Texts.text("activity.startDate"), Type.DATE),
                new DataColumn("end_date", Texts.text("activity.endDate"), Type.DATE),
                new DataColumn("ongoing", Texts.text("export.column.ongoing"), Type.BOOLEAN),
                DataColumn.text("scope", Texts.text("activity.scope")),
                DataColumn.list("countries", Texts.text("export.column.countries")),
                DataColumn.list("country_names", Texts.text("export.column.countryNames")),
                DataColumn.list("regions", Texts.text("export.column.regions")),
                DataColumn.list("sites", Texts.text("map.column.SITES")),
                DataColumn.list("goals", Texts.text("places.goals")),
                DataColumn.list("targets", Texts.text("places.targets")),
                DataColumn.list("lines", Texts.text("places.lines")),
                DataColumn.list("strategic", Texts.text("export.column.strategic")),
                DataColumn.list("links", Texts.text("export.column.links")),
                DataColumn.list("derived", Texts.text("activity.derived")),
                DataColumn.list("partners", Texts.text("activity.partners")),
                DataColumn.list("results", Texts.text("activity.results")),
                DataColumn.list("documents", Texts.text("activity.documents")),
                DataColumn.list("resolutions", Texts.text("activity.resolutions")),
                new DataColumn("own_page", Texts.text("activity.page"), Type.ADDRESS),
                DataColumn.text("source", Texts.text("activity.source")),
                DataColumn.text("confidence", Texts.text("activity.confidence")),
                DataColumn.integer("version", Texts.text("export.column.version")),
                new DataColumn("published_at", Texts.text("export.column.publishedAt"), Type.INSTANT),
                address()));
        return columns;
    }

    private static DataColumn address() {
        return new DataColumn("address", Texts.text("export.note.address"), Type.ADDRESS);
    }

    private DataRow activity(ActivityDetail activity, ExportOrder order) {
        var content = activity.content();
        var values = new ArrayList<@Nullable Object>(
                List.of(activity.slug(), title(content), content.language().code()));
        for (var language : Language.values()) {
            values.add(titleIn(content, language));
        }
        values.addAll(Arrays.<@Nullable Object>asList(
                description(content),
                content.sector().code(),
                Texts.text("sector", content.sector()),
                Texts.text("kind", content.kind()),
                Texts.text("phase", phase(content)),
                content.startYear(),
                content.endYear(),
                content.startDate(),
                content.endDate(),
                content.ongoing(),
                Texts.text("scope", content.scope()),
                content.countries(),
                content.countries().stream().map(this::country).toList(),
                content.regions().stream().map(this::region).toList(),
                content.sites().stream().map(ActivityTables::site).toList(),
                goals(content),
                codes(content, e -> e.key().framework().equals(ElementKey.SDG) && e.kind() == ElementKind.TARGET),
                codes(content, e -> e.key().framework().equals(ElementKey.WSIS)),
                codes(content, ActivityTables::isStrategic),
                content.links().stream().map(this::link).toList(),
                activity.derivedElements().stream()
                        .map(id -> code(frameworks.getElement(id)))
                        .toList(),
                content.partners(),
                content.results().stream().map(ActivityTables::result).toList(),
                content.documents().stream()
                        .map(d -> d.title() + ": " + d.url())
                        .toList(),
                content.resolutions(),
                content.url(),
                content.source(),
                content.confidence(),
                activity.version(),
                activity.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                page(activity, order)));
        return new DataRow(values, GeoPoints.of(content.sites()));
    }

    static String page(ActivityDetail activity, ExportOrder order) {
        var snapshot = DataParameters.find(order, "snapshot");
        var day = DataParameters.find(order, "asof");
        var query = snapshot.map(number -> "?snapshot=" + number)
                .or(() -> day.map(d -> "?asof=" + d))
                .orElse("");
        return order.origin() + "/activities/" + activity.slug() + query;
    }

    /** In the reader's language, else in that in which it was written. */
    static String title(ActivityContent content) {
        var translated = titleIn(content, Texts.language());
        return translated == null ? content.title() : translated;
    }

    private static @Nullable String titleIn(ActivityContent content, Language language) {
        if (language == content.language()) {
            return content.title();
        }
        var translation = content.translations().get(language);
        return translation == null ? null : translation.title();
    }

    private static String description(ActivityContent content) {
        var translation = content.translations().get(Texts.language());
        return translation == null || Texts.language() == content.language()
                ? content.description()
                : translation.description();
    }

    /** As filters have it, see {@code analysis/internal/FilterSql}. */
    Phase phase(ActivityContent content) {
        int now = FrozenScope.today(clock).getYear();
        var start = content.startYear();
        if (start != null && start > now) {
            return Phase.PLANNED;
        }
        var last = content.endYear() == null ? start : content.endYear();
        return !content.ongoing() && last != null && last < now ? Phase.ENDED : Phase.RUNNING;
    }

    private String country(String iso3) {
        return countries.getCountry(iso3).name().in(Texts.language());
    }

    private String region(String code) {
        return countries.getGroup(code).name().in(Texts.language());
    }

    private static String site(Site site) {
        return (site.name() == null ? "" : site.name() + " ")
                + "(%s, %s)".formatted(DataValues.plain(site.longitude()), DataValues.plain(site.latitude()));
    }

    /** Goals linked as a whole or by one of their targets. */
    private List<String> goals(ActivityContent content) {
        return content.links().stream()
                .filter(l -> l.element().framework().equals(ElementKey.SDG))
                .map(l -> goal(element(l)))
                .distinct()
                .sorted((a, b) -> Integer.compare(a.sortOrder(), b.sortOrder()))
                .map(ActivityTables::code)
                .toList();
    }

    Element goal(Element element) {
        var above = element.parentId();
        return above == null ? element : goal(frameworks.getElement(above));
    }

    private interface Chosen {
        boolean is(Element element);
    }

    private List<String> codes(ActivityContent content, Chosen chosen) {
        return content.links().stream()
                .map(this::element)
                .filter(chosen::is)
                .map(ActivityTables::code)
                .toList();
    }

    static boolean isStrategic(Element element) {
        var framework = element.key().framework();
        return !framework.equals(ElementKey.SDG) && !framework.equals(ElementKey.WSIS);
    }

    Element element(ActivityLink link) {
        return frameworks
                .findElement(link.element())
                .orElseThrow(() -> new IllegalStateException("No element " + link.element()));
    }

    static String code(Element element) {
        return isStrategic(element) ? element.key().toString() : MatrixRows.code(element);
    }

    private String link(ActivityLink link) {
        var words = Texts.text("contribution", link.contribution());
        return code(element(link)) + " ("
                + (link.weight() == null ? words : words + ", " + DataValues.plain(plain(link.weight())) + " %") + ")";
    }

    private static BigDecimal plain(BigDecimal number) {
        return DataValues.decimal(number.doubleValue());
    }

    private static String result(ActivityResult result) {
        return "%s: %s %s".formatted(result.what(), result.figure().toPlainString(), result.unit())
                + (result.year() == null ? "" : " (" + result.year() + ")");
    }

    private static List<DataColumn> linkColumns() {
        return List.of(
                DataColumn.text("activity", Texts.text("export.column.activity")),
                DataColumn.text("title", Texts.text("export.column.title")),
                DataColumn.text("framework", Texts.text("export.column.framework")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("element", Texts.text("export.column.element")),
                DataColumn.text("contribution", Texts.text("entry.link.contribution")),
                DataColumn.decimal("weight", Texts.text("export.column.percent")),
                DataColumn.text("basis", Texts.text("export.column.basis")),
                DataColumn.text("rationale", Texts.text("matrix.column.rationale")),
                new DataColumn("evidence", Texts.text("export.column.evidence"), Type.ADDRESS),
                address());
    }

    private DataRow link(ActivityDetail activity, ActivityLink link, ExportOrder order) {
        var element = element(link);
        return DataRow.of(
                activity.slug(),
                title(activity.content()),
                element.key().framework(),
                code(element),
                element.title().in(Texts.language()),
                Texts.text("contribution", link.contribution()),
                link.weight() == null ? null : plain(link.weight()),
                link.mappingBasis().name().toLowerCase(Locale.ROOT),
                link.rationale(),
                link.evidenceUrl(),
                page(activity, order));
    }

    private static List<DataColumn> placeColumns() {
        return List.of(
                DataColumn.text("activity", Texts.text("export.column.activity")),
                DataColumn.text("title", Texts.text("export.column.title")),
                DataColumn.text("kind", Texts.text("export.column.placeKind")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("name", Texts.text("brief.csv.name")),
                DataColumn.text("site", Texts.text("export.column.site")),
                DataColumn.decimal("longitude", Texts.text("export.column.longitude")),
                DataColumn.decimal("latitude", Texts.text("export.column.latitude")),
                address());
    }

    private List<DataRow> places(ActivityDetail activity, ExportOrder order) {
        var rows = new ArrayList<DataRow>();
        var content = activity.content();
        content.regions().forEach(code -> rows.add(place(activity, order, "region", code, region(code), null)));
        content.countries().forEach(iso3 -> rows.add(place(activity, order, "country", iso3, country(iso3), null)));
        content.sites().forEach(site -> {
            var iso3 = site.country();
            rows.add(place(activity, order, "site", iso3, iso3 == null ? null : country(iso3), site));
        });
        return rows;
    }

    private static DataRow place(
            ActivityDetail activity,
            ExportOrder order,
            String kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable Site site) {
        return DataRow.of(
                activity.slug(),
                title(activity.content()),
                kind,
                code,
                name,
                site == null ? null : site.name(),
                site == null ? null : DataValues.decimal(site.longitude()),
                site == null ? null : DataValues.decimal(site.latitude()),
                page(activity, order));
    }
}

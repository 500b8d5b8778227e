package org.itu.sdgmap.activity.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.Site;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the real activities of {@code db/sample} in an empty database, where the configuration asks for it. */
@Component
@Order(40)
@ConditionalOnBooleanProperty("sdgmap.sample-data")
class SampleActivityLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleActivityLoader.class);
    private static final String FILE = "db/sample/itu_activities.csv";

    private final ActivityRepository activities;
    private final EntityManager entities;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    SampleActivityLoader(
            ActivityRepository activities,
            EntityManager entities,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.activities = activities;
        this.entities = entities;
        this.frameworks = frameworks;
        this.countries = countries;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (activities.count() > 0) {
            return;
        }
        var rows = ReferenceFile.read(FILE).rows();
        transaction.executeWithoutResult(status -> {
            var ids = rows.stream().map(this::save).toArray(Long[]::new);
            entities.flush();
            jdbc.sql("SELECT project_published(:ids)")
                    .param("ids", ids)
                    .query((rs, row) -> row)
                    .list();
        });
        LOG.info("Published {} sample activities", rows.size());
    }

    private long save(Row row) {
        var now = clock.instant();
        var content = read(row);
        var head = new ActivityHead(row.text("slug"), content.sector(), now);
        head.publishFirstVersion();
        activities.save(head);
        entities.persist(new ActivityVersion(
                head, now, "sample data", "First load of " + FILE, json.writeValueAsString(content)));
        return head.id();
    }

    private ActivityContent read(Row row) {
        var places = row.texts("countries");
        var iso3 = places.stream().filter(p -> p.length() == 3).toList();
        iso3.stream()
                .filter(c -> countries.findCountry(c).isEmpty())
                .findFirst()
                .ifPresent(c -> {
                    throw row.refused("countries", c, "an ISO 3166-1 alpha-3 code");
                });
        var regions = places.stream()
                .filter(p -> p.startsWith("REGION:"))
                .map(p -> regionCode(row, p.substring("REGION:".length())))
                .toList();
        var site = findSite(row, iso3);
        var endYear = row.integerOrNull("end_year");
        return new ActivityContent(
                row.text("title"),
                row.text("description"),
                Language.EN,
                Map.of(),
                Sector.getByCode(row.text("sector")),
                ActivityKind.valueOf(row.text("kind")),
                row.integerOrNull("start_year"),
                endYear,
                null,
                null,
                endYear == null,
                scope(places, regions, site),
                iso3,
                regions,
                site.stream().toList(),
                row.texts("partners"),
                links(row),
                List.of(),
                List.of(),
                List.of(),
                row.textOrNull("url"),
                row.textOrNull("source"),
                row.text("confidence"));
    }

    /** Worldwide and regional activities keep that scope even where a seat or venue is given as a point. */
    private static Scope scope(List<String> places, List<String> regions, Optional<Site> site) {
        if (places.contains("GLOBAL")) {
            return Scope.GLOBAL;
        }
        if (!regions.isEmpty()) {
            return Scope.REGION;
        }
        return site.isPresent() ? Scope.SITE : Scope.COUNTRY;
    }

    private String regionCode(Row row, String name) {
        return countries.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .filter(g -> g.code().equals(name.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")))
                .map(CountryGroup::code)
                .findFirst()
                .orElseThrow(() -> row.refused("countries", "REGION:" + name, "an ITU region"));
    }

    private Optional<Site> findSite(Row row, List<String> iso3) {
        if (row.findText("lat").isEmpty() || row.findText("lon").isEmpty()) {
            return Optional.empty();
        }
        var country = iso3.size() == 1 ? iso3.getFirst() : null;
        return Optional.of(new Site(null, row.decimal("lon"), row.decimal("lat"), country));
    }

    private List<ActivityLink> links(Row row) {
        var basis = MappingBasis.valueOf(row.text("mapping_basis").toUpperCase(Locale.ROOT));
        var links = new ArrayList<ActivityLink>();
        for (var code : row.texts("action_lines")) {
            links.add(link(row, "action_lines", code, ElementCodes::parseActionLine, basis));
        }
        for (var code : row.texts("sdg_targets")) {
            links.add(link(row, "sdg_targets", code, ElementCodes::parseSdg, basis));
        }
        return links;
    }

    private ActivityLink link(
            Row row, String column, String code, Function<String, Optional<ElementKey>> parser, MappingBasis basis) {
        var element = parser.apply(code)
                .flatMap(frameworks::findElement)
                .orElseThrow(() -> row.refused(column, code, "the code of an element"));
        return new ActivityLink(element.key(), Contribution.PRIMARY, null, null, null, basis);
    }
}

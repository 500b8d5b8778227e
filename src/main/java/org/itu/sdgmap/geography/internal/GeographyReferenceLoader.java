package org.itu.sdgmap.geography.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.itu.sdgmap.common.ReferenceLoads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads countries, groups and offices from {@code db/reference} when a file has changed: all of it or nothing. */
@Component
@Order(20)
class GeographyReferenceLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GeographyReferenceLoader.class);

    private final JdbcClient jdbc;
    private final ReferenceLoads loads;
    private final TransactionTemplate transaction;
    private final JdbcCountryCatalog catalog;

    GeographyReferenceLoader(
            JdbcClient jdbc, ReferenceLoads loads, TransactionTemplate transaction, JdbcCountryCatalog catalog) {
        this.jdbc = jdbc;
        this.loads = loads;
        this.transaction = transaction;
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments args) {
        load(name -> ReferenceFile.read("db/reference/" + name + ".csv"));
    }

    /** @param files the files by their names without folder and ending */
    void load(Function<String, ReferenceFile> files) {
        var countries = files.apply("countries");
        var groups = files.apply("group_names");
        var offices = files.apply("itu_offices");
        var all = List.of(countries, groups, offices);
        if (!loads.anyChanged(all)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            groups.forEach(this::loadGroup);
            countries.forEach(this::loadCountry);
            jdbc.sql("DELETE FROM country_group_member").update();
            countries.forEach(this::loadMemberships);
            jdbc.sql("DELETE FROM itu_office").update();
            offices.forEach(this::loadOffice);
            loads.record(all);
        });
        catalog.forget();
        LOG.info(
                "Loaded {} countries and areas and {} groups",
                countries.rows().size(),
                groups.rows().size());
    }

    private void loadGroup(Row row) {
        jdbc.sql("""
                INSERT INTO country_group (code, kind, source, confidence) VALUES (:code, :kind, :source, :confidence)
                ON CONFLICT (code) DO UPDATE
                SET kind = excluded.kind, source = excluded.source, confidence = excluded.confidence
                """)
                .param("code", row.text("code"))
                .param("kind", row.text("kind"))
                .param("source", row.text("source"))
                .param("confidence", row.text("confidence"))
                .update();
        for (var language : Language.values()) {
            jdbc.sql("""
                    INSERT INTO country_group_name (group_code, language, name) VALUES (:code, :language, :name)
                    ON CONFLICT (group_code, language) DO UPDATE SET name = excluded.name
                    """)
                    .param("code", row.text("code"))
                    .param("language", language.code())
                    .param("name", row.text("name_" + language.code()))
                    .update();
        }
    }

    private void loadCountry(Row row) {
        jdbc.sql("""
                INSERT INTO country (iso3, iso2, m49, itu_status, un_member, capital, capital_note, location_4326,
                    location_basis, name_source, source, confidence_names, confidence_codes, confidence_itu_region,
                    confidence_commissions, confidence_ldc_dates, confidence_point)
                VALUES (:iso3, :iso2, :m49, :ituStatus, :unMember, :capital, :capitalNote,
                    ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326), :locationBasis, :nameSource, :source,
                    :confidenceNames, :confidenceCodes, :confidenceItuRegion, :confidenceCommissions,
                    :confidenceLdcDates, :confidencePoint)
                ON CONFLICT (iso3) DO UPDATE
                SET iso2 = excluded.iso2, m49 = excluded.m49, itu_status = excluded.itu_status,
                    un_member = excluded.un_member, capital = excluded.capital, capital_note = excluded.capital_note,
                    location_4326 = excluded.location_4326, location_basis = excluded.location_basis,
                    name_source = excluded.name_source, source = excluded.source,
                    confidence_names = excluded.confidence_names, confidence_codes = excluded.confidence_codes,
                    confidence_itu_region = excluded.confidence_itu_region,
                    confidence_commissions = excluded.confidence_commissions,
                    confidence_ldc_dates = excluded.confidence_ldc_dates,
                    confidence_point = excluded.confidence_point
                """)
                .param("iso3", row.text("iso_alpha3"))
                .param("iso2", row.text("iso_alpha2"))
                .param("m49", row.text("m49"))
                .param("ituStatus", row.text("itu_status"))
                .param("unMember", row.flag("un_member"))
                .param("capital", row.textOrNull("capital"))
                .param("capitalNote", row.textOrNull("capital_note"))
                .param("longitude", row.decimal("lon"))
                .param("latitude", row.decimal("lat"))
                .param("locationBasis", row.text("latlon_basis"))
                .param("nameSource", row.text("name_source"))
                .param("source", row.text("source"))
                .param("confidenceNames", row.text("confidence_names"))
                .param("confidenceCodes", row.text("confidence_codes_groups_membership"))
                .param("confidenceItuRegion", row.textOrNull("confidence_itu_region"))
                .param("confidenceCommissions", row.textOrNull("confidence_commissions"))
                .param("confidenceLdcDates", row.textOrNull("confidence_ldc_dates"))
                .param("confidencePoint", row.text("confidence_point"))
                .update();
        for (var language : Language.values()) {
            jdbc.sql("""
                    INSERT INTO country_name (iso3, language, name) VALUES (:iso3, :language, :name)
                    ON CONFLICT (iso3, language) DO UPDATE SET name = excluded.name
                    """)
                    .param("iso3", row.text("iso_alpha3"))
                    .param("language", language.code())
                    .param("name", row.text("name_" + language.code()))
                    .update();
        }
    }

    private void loadMemberships(Row row) {
        row.findText("itu_region").ifPresent(code -> addMember(row, code, false, null));
        row.findText("m49_region").ifPresent(name -> addMember(row, m49Code(name), false, null));
        row.findText("m49_subregion").ifPresent(name -> addMember(row, m49Code(name), false, null));
        row.findText("m49_intermediate_region").ifPresent(name -> addMember(row, m49Code(name), false, null));
        row.texts("un_regional_commissions").forEach(code -> addMember(row, code, false, null));
        row.texts("un_regional_commissions_associate").forEach(code -> addMember(row, code, true, null));
        if (row.flag("lldc")) {
            addMember(row, "LLDC", false, null);
        }
        if (row.flag("sids")) {
            addMember(row, "SIDS", false, null);
        }
        if (row.flag("ldc")) {
            addMember(row, "LDC", false, row.textOrNull("ldc_exit_scheduled"));
        } else if (row.findText("ldc_left_on").isPresent()) {
            addMember(row, "LDC", false, row.text("ldc_left_on"));
        }
    }

    private void addMember(Row row, String group, boolean associate, @Nullable String validTo) {
        jdbc.sql("""
                INSERT INTO country_group_member (group_code, iso3, associate, valid_to)
                VALUES (:group, :iso3, :associate, CAST(:validTo AS date))
                """)
                .param("group", group)
                .param("iso3", row.text("iso_alpha3"))
                .param("associate", associate)
                .param("validTo", validTo)
                .update();
    }

    /** Western Africa is M49_WESTERN_AFRICA. */
    private static String m49Code(String name) {
        return "M49_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_").replaceAll("_$", "");
    }

    private void loadOffice(Row row) {
        int loaded = jdbc.sql("""
                INSERT INTO itu_office (code, name, office_type, city, iso3, location_4326, itu_region, reports_to,
                    confidence, note, source)
                SELECT :code, :name, :type, :city, iso3, ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326),
                    :region, :reportsTo, :confidence, :note, :source
                FROM country WHERE iso2 = :iso2
                """)
                .param("code", row.text("id"))
                .param("name", row.text("name"))
                .param("type", row.text("office_type"))
                .param("city", row.text("city"))
                .param("longitude", row.decimal("lon"))
                .param("latitude", row.decimal("lat"))
                .param("region", row.textOrNull("itu_region"))
                .param("reportsTo", row.textOrNull("reports_to"))
                .param("confidence", row.text("confidence"))
                .param("note", row.textOrNull("note"))
                .param("source", row.text("source"))
                .param("iso2", row.text("country_iso2"))
                .update();
        if (loaded == 0) {
            throw row.refused("country_iso2", row.text("country_iso2"), "the ISO 3166-1 alpha-2 code of a country");
        }
    }
}

package org.itu.sdgmap.framework.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Loads frameworks, elements and crosswalks from {@code db/reference} when a file has changed: all of it in one
 * transaction, or nothing where one cell is wrong. What coordinators changed is laid over it.
 */
@Component
@Order(10)
class FrameworkReferenceLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkReferenceLoader.class);
    private static final String FOLDER = "db/reference/";

    private final JdbcClient jdbc;
    private final ReferenceLoads loads;
    private final TransactionTemplate transaction;
    private final CorrectionsOverReference corrections;
    private final ChangeLog log;
    private final JdbcFrameworkCatalog catalog;
    private final Map<String, Integer> elementIds = new HashMap<>();

    FrameworkReferenceLoader(
            JdbcClient jdbc,
            ReferenceLoads loads,
            TransactionTemplate transaction,
            CorrectionsOverReference corrections,
            ChangeLog log,
            JdbcFrameworkCatalog catalog) {
        this.jdbc = jdbc;
        this.loads = loads;
        this.transaction = transaction;
        this.corrections = corrections;
        this.log = log;
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments args) {
        load(name -> ReferenceFile.read(FOLDER + name + ".csv"));
    }

    /** @param files the files by their names without folder and ending */
    void load(Function<String, ReferenceFile> files) {
        var frameworks = files.apply("strategic_frameworks");
        var frameworkNames = files.apply("framework_names");
        var goals = files.apply("sdg_goals");
        var targets = files.apply("sdg_targets");
        var indicators = files.apply("sdg_indicators_itu");
        var sdgTitles = files.apply("element_titles_sdg");
        var lines = files.apply("wsis_action_lines");
        var strategic = files.apply("strategic_elements");
        var strategicTitles = files.apply("element_titles_strategic");
        var crosswalk = files.apply("framework_crosswalk");
        var matrix = files.apply("wsis_sdg_matrix");
        var hlpf = files.apply("hlpf_cycles");
        var all = List.of(
                frameworks,
                frameworkNames,
                goals,
                targets,
                indicators,
                sdgTitles,
                lines,
                strategic,
                strategicTitles,
                crosswalk,
                matrix,
                hlpf);
        if (!loads.anyChanged(all)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            log.lock();
            elementIds.clear();
            loadFrameworks(frameworks, frameworkNames);
            goals.forEach(this::loadGoal);
            targets.forEach(this::loadTarget);
            indicators.forEach(this::loadIndicator);
            indicators.forEach(this::linkSupersededIndicator);
            lines.forEach(this::loadActionLine);
            strategic.forEach(this::loadStrategicElement);
            sdgTitles.forEach(this::loadTitles);
            strategicTitles.forEach(this::loadTitles);
            jdbc.sql("DELETE FROM crosswalk").update();
            crosswalk.forEach(this::loadCrosswalk);
            jdbc.sql("DELETE FROM wsis_sdg_matrix").update();
            matrix.forEach(this::loadMatrixLink);
            jdbc.sql("DELETE FROM hlpf_cycle").update();
            hlpf.forEach(this::loadHlpfCycle);
            corrections.apply();
            log.raiseRevision();
            loads.record(all);
        });
        catalog.forget();
        LOG.info("Loaded {} elements of frameworks from {} files", elementIds.size(), all.size());
    }

    private void loadFrameworks(ReferenceFile plans, ReferenceFile names) {
        saveFramework("SDG", "SDG", "CURRENT", 1, "UN General Assembly resolution 70/1", "verified", 2016, 2030);
        saveFramework("WSIS", "WSIS", "CURRENT", 2, "Geneva Plan of Action 2003", "verified", 2003, null);
        int order = 3;
        for (var row : plans.rows()) {
            saveFramework(
                    row.text("code"),
                    "STRATEGIC_PLAN",
                    row.text("status"),
                    order++,
                    row.text("source"),
                    row.text("confidence"),
                    row.integer("period_start"),
                    row.integer("period_end"));
            jdbc.sql("""
                    UPDATE framework SET agenda = :agenda, resolution = :resolution,
                        agenda_resolution = :agendaResolution, adopted_by = :adoptedBy, adopted_year = :adoptedYear,
                        adopted_place = :adoptedPlace, successor = :successor, structure = :structure
                    WHERE code = :code
                    """)
                    .param("agenda", row.textOrNull("agenda"))
                    .param("resolution", row.textOrNull("resolution"))
                    .param("agendaResolution", row.textOrNull("agenda_resolution"))
                    .param("adoptedBy", row.textOrNull("adopted_by"))
                    .param("adoptedYear", row.integerOrNull("adopted_year"))
                    .param("adoptedPlace", row.textOrNull("adopted_place"))
                    .param("successor", row.textOrNull("successor"))
                    .param("structure", row.textOrNull("structure"))
                    .param("code", row.text("code"))
                    .update();
        }
        for (var row : names.rows()) {
            for (var language : Language.values()) {
                jdbc.sql("""
                        INSERT INTO framework_name (framework_code, language, name, short_name, confidence)
                        VALUES (:code, :language, :name, :shortName, :confidence)
                        ON CONFLICT (framework_code, language) DO UPDATE
                        SET name = excluded.name, short_name = excluded.short_name, confidence = excluded.confidence
                        """)
                        .param("code", row.text("code"))
                        .param("language", language.code())
                        .param("name", row.text("name_" + language.code()))
                        .param("shortName", row.text("short_" + language.code()))
                        .param("confidence", row.text("confidence"))
                        .update();
            }
        }
    }

    private void saveFramework(
            String code,
            String kind,
            String status,
            int order,
            String source,
            String confidence,
            @Nullable Integer from,
            @Nullable Integer to) {
        jdbc.sql("""
                INSERT INTO framework (code, kind, status, sort_order, source, confidence, period_start, period_end)
                VALUES (:code, :kind, :status, :order, :source, :confidence, :from, :to)
                ON CONFLICT (code) DO UPDATE
                SET status = excluded.status, sort_order = excluded.sort_order, source = excluded.source,
                    confidence = excluded.confidence, period_start = excluded.period_start,
                    period_end = excluded.period_end
                """)
                .param("code", code)
                .param("kind", kind)
                .param("status", status)
                .param("order", order)
                .param("source", source)
                .param("confidence", confidence)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void loadGoal(Row row) {
        int number = row.integer("number");
        int id = saveElement(row, "SDG", row.text("code"), "GOAL", null, null, number * 10_000, null);
        saveTitles(id, row, "name_", row.text("confidence"));
        jdbc.sql("""
                INSERT INTO sdg_goal (element_id, number, colour_hex, involvement_level, emphasis_2020_2023)
                VALUES (:id, :number, :colour, :level, :emphasis)
                ON CONFLICT (element_id) DO UPDATE
                SET colour_hex = excluded.colour_hex, involvement_level = excluded.involvement_level,
                    emphasis_2020_2023 = excluded.emphasis_2020_2023
                """)
                .param("id", id)
                .param("number", number)
                .param("colour", row.text("colour_hex"))
                .param("level", row.text("involvement_level"))
                .param("emphasis", row.text("emphasis_2020_2023"))
                .update();
    }

    private void loadTarget(Row row) {
        int goal = row.integer("goal");
        int order = goal * 10_000 + row.integer("sort_order") * 100;
        int id = saveElement(row, "SDG", row.text("code"), "TARGET", "SDG" + goal, null, order, null);
        saveTitle(id, Language.EN, row.text("title"), row.text("confidence"));
        jdbc.sql("""
                INSERT INTO sdg_target (element_id, target_kind, deadline_year, names_ict)
                VALUES (:id, :kind, :deadline, :namesIct)
                ON CONFLICT (element_id) DO UPDATE
                SET target_kind = excluded.target_kind, deadline_year = excluded.deadline_year,
                    names_ict = excluded.names_ict
                """)
                .param("id", id)
                .param("kind", row.text("kind"))
                .param("deadline", row.integerOrNull("deadline_year"))
                .param("namesIct", row.flag("ict_explicit"))
                .update();
    }

    private void loadIndicator(Row row) {
        var target = row.text("target");
        int order = sortOrder("SDG", target)
                + Integer.parseInt(row.text("code").substring(row.text("code").lastIndexOf('.') + 1));
        int id = saveElement(row, "SDG", row.text("code"), "INDICATOR", target, null, order, row.textOrNull("note"));
        saveTitle(id, Language.EN, row.text("title"), row.text("confidence_code_custodian"));
        jdbc.sql("""
                INSERT INTO sdg_indicator
                    (element_id, unit, disaggregation, custodian, partner_custodian, status, confidence_detail)
                VALUES (:id, :unit, :disaggregation, :custodian, :partner, :status, :confidence)
                ON CONFLICT (element_id) DO UPDATE
                SET unit = excluded.unit, disaggregation = excluded.disaggregation, custodian = excluded.custodian,
                    partner_custodian = excluded.partner_custodian, status = excluded.status,
                    confidence_detail = excluded.confidence_detail
                """)
                .param("id", id)
                .param("unit", row.text("unit"))
                .param("disaggregation", row.textOrNull("disaggregation"))
                .param("custodian", row.text("custodian"))
                .param("partner", row.textOrNull("partner_custodian"))
                .param("status", row.text("status"))
                .param("confidence", row.text("confidence_detail"))
                .update();
    }

    private void linkSupersededIndicator(Row row) {
        var replacedBy = row.textOrNull("replaced_by");
        jdbc.sql("UPDATE sdg_indicator SET replaced_by_id = :replacedBy WHERE element_id = :id")
                .param("replacedBy", replacedBy == null ? null : (Integer) idOf(row, "replaced_by", "SDG", replacedBy))
                .param("id", idOf(row, "code", "SDG", row.text("code")))
                .update();
    }

    private void loadActionLine(Row row) {
        var parent = row.textOrNull("parent_code");
        int id = saveElement(
                row,
                "WSIS",
                row.text("code"),
                parent == null ? "ACTION_LINE" : "SUB_LINE",
                parent,
                null,
                row.integer("sort_order"),
                row.textOrNull("note"));
        for (var language : Language.values()) {
            saveTitle(
                    id,
                    language,
                    row.text("name_" + language.code()),
                    row.text(language == Language.EN ? "confidence_name_en" : "confidence_names_other"));
        }
        jdbc.sql("""
                INSERT INTO action_line (element_id, lead_facilitators, co_facilitators, facilitators_tunis_annex,
                    itu_role_2017, itu_role_2024_2027, confidence_names_other, confidence_lead_facilitators,
                    confidence_itu_role)
                VALUES (:id, :lead, :co, :tunis, :role2017, :role2024, :confidenceNames, :confidenceLead,
                    :confidenceRole)
                ON CONFLICT (element_id) DO UPDATE
                SET lead_facilitators = excluded.lead_facilitators, co_facilitators = excluded.co_facilitators,
                    facilitators_tunis_annex = excluded.facilitators_tunis_annex,
                    itu_role_2017 = excluded.itu_role_2017, itu_role_2024_2027 = excluded.itu_role_2024_2027,
                    confidence_names_other = excluded.confidence_names_other,
                    confidence_lead_facilitators = excluded.confidence_lead_facilitators,
                    confidence_itu_role = excluded.confidence_itu_role
                """)
                .param("id", id)
                .param("lead", row.texts("lead_facilitators").toArray(String[]::new))
                .param("co", row.texts("co_facilitators").toArray(String[]::new))
                .param("tunis", row.texts("facilitators_tunis_annex").toArray(String[]::new))
                .param("role2017", row.text("itu_role_2017"))
                .param("role2024", row.text("itu_role_2024_2027"))
                .param("confidenceNames", row.text("confidence_names_other"))
                .param("confidenceLead", row.text("confidence_lead_facilitators"))
                .param("confidenceRole", row.text("confidence_itu_role"))
                .update();
    }

    private void loadStrategicElement(Row row) {
        int id = saveElement(
                row,
                row.text("framework"),
                row.text("code"),
                row.text("kind"),
                row.textOrNull("parent_code"),
                row.textOrNull("sector"),
                row.integer("sort_order"),
                row.textOrNull("note"));
        saveTitle(id, Language.EN, row.text("title"), row.text("confidence"));
        jdbc.sql("""
                INSERT INTO strategic_element (element_id, code_official) VALUES (:id, :official)
                ON CONFLICT (element_id) DO UPDATE SET code_official = excluded.code_official
                """)
                .param("id", id)
                .param("official", row.flag("code_official"))
                .update();
        if (row.findText("comparator").isPresent()) {
            jdbc.sql("""
                    INSERT INTO strategic_target
                        (element_id, target_figure, target_unit, comparator, baseline_year, deadline_year)
                    VALUES (:id, :figure, :unit, :comparator, :baseline, :deadline)
                    ON CONFLICT (element_id) DO UPDATE
                    SET target_figure = excluded.target_figure, target_unit = excluded.target_unit,
                        comparator = excluded.comparator, baseline_year = excluded.baseline_year,
                        deadline_year = excluded.deadline_year
                    """)
                    .param("id", id)
                    .param("figure", row.integerOrNull("target_figure"))
                    .param("unit", row.text("target_unit"))
                    .param("comparator", row.text("comparator"))
                    .param("baseline", row.integerOrNull("baseline_year"))
                    .param("deadline", row.integerOrNull("deadline_year"))
                    .update();
        }
    }

    private void loadTitles(Row row) {
        int id = idOf(row, "code", row.text("framework"), row.text("code"));
        for (var language : Language.values()) {
            if (language != Language.EN) {
                saveTitle(id, language, row.text("title_" + language.code()), row.text("confidence"));
            }
        }
    }

    private void loadCrosswalk(Row row) {
        jdbc.sql("""
                INSERT INTO crosswalk
                    (from_element_id, to_element_id, relation, rationale, basis, endpoint_confidence, source)
                VALUES (:from, :to, :relation, :rationale, :basis, :confidence, :source)
                """)
                .param("from", idOf(row, "from_code", row.text("from_framework"), row.text("from_code")))
                .param("to", idOf(row, "to_code", row.text("to_framework"), row.text("to_code")))
                .param("relation", row.text("relation"))
                .param("rationale", row.textOrNull("rationale"))
                .param("basis", row.text("basis"))
                .param("confidence", row.text("endpoint_confidence"))
                .param("source", row.text("source"))
                .update();
    }

    private void loadMatrixLink(Row row) {
        jdbc.sql("""
                INSERT INTO wsis_sdg_matrix (action_line_id, sdg_element_id, reference_type, stated_directly,
                    in_list_by_sdg, rationale, note, source, confidence)
                VALUES (:line, :sdg, :type, :stated, :listed, :rationale, :note, :source, :confidence)
                """)
                .param("line", idOf(row, "action_line", "WSIS", row.text("action_line")))
                .param("sdg", idOf(row, "sdg_ref", "SDG", row.text("sdg_ref")))
                .param("type", row.text("ref_type"))
                .param("stated", row.flag("stated_directly"))
                .param("listed", row.flagOrNull("in_list_by_sdg"))
                .param("rationale", row.textOrNull("rationale"))
                .param("note", row.textOrNull("note"))
                .param("source", row.text("source"))
                .param("confidence", row.text("confidence"))
                .update();
    }

    private void loadHlpfCycle(Row row) {
        jdbc.sql("""
                INSERT INTO hlpf_cycle (year, theme, sdg_summit, note, source, confidence_theme, confidence_goals)
                VALUES (:year, :theme, :summit, :note, :source, :confidenceTheme, :confidenceGoals)
                """)
                .param("year", row.integer("year"))
                .param("theme", row.textOrNull("theme"))
                .param("summit", row.flag("sdg_summit"))
                .param("note", row.textOrNull("note"))
                .param("source", row.text("source"))
                .param("confidenceTheme", row.textOrNull("confidence_theme"))
                .param("confidenceGoals", row.text("confidence_goals"))
                .update();
        for (var goal : row.texts("sdgs_in_depth")) {
            jdbc.sql("INSERT INTO hlpf_goal (year, element_id) VALUES (:year, :goal)")
                    .param("year", row.integer("year"))
                    .param("goal", idOf(row, "sdgs_in_depth", "SDG", "SDG" + goal))
                    .update();
        }
    }

    private int saveElement(
            Row row,
            String framework,
            String code,
            String kind,
            @Nullable String parent,
            @Nullable String sector,
            int order,
            @Nullable String note) {
        int id = jdbc.sql("""
                INSERT INTO element (framework_code, code, kind, parent_id, sector, sort_order, note, source, confidence)
                VALUES (:framework, :code, :kind, :parent, :sector, :order, :note, :source, :confidence)
                ON CONFLICT (framework_code, code) DO UPDATE
                SET kind = excluded.kind, parent_id = excluded.parent_id, sector = excluded.sector,
                    sort_order = excluded.sort_order, note = excluded.note, source = excluded.source,
                    confidence = excluded.confidence
                RETURNING id
                """)
                .param("framework", framework)
                .param("code", code)
                .param("kind", kind)
                .param("parent", parent == null ? null : (Integer) idOf(row, "parent", framework, parent))
                .param("sector", sector)
                .param("order", order)
                .param("note", note)
                .param("source", row.text("source"))
                .param("confidence", confidenceOf(row))
                .query(Integer.class)
                .single();
        elementIds.put(framework + ":" + code, id);
        return id;
    }

    /** The confidence that an element itself exists under its code; the files name the column differently. */
    private static String confidenceOf(Row row) {
        return List.of("confidence", "confidence_code_custodian", "confidence_name_en").stream()
                .filter(row::hasColumn)
                .map(row::text)
                .findFirst()
                .orElseThrow();
    }

    private int sortOrder(String framework, String code) {
        return jdbc.sql("SELECT sort_order FROM element WHERE framework_code = :framework AND code = :code")
                .param("framework", framework)
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private void saveTitles(int id, Row row, String columnPrefix, String confidence) {
        for (var language : Language.values()) {
            saveTitle(id, language, row.text(columnPrefix + language.code()), confidence);
        }
    }

    private void saveTitle(int id, Language language, String title, String confidence) {
        jdbc.sql("""
                INSERT INTO element_title (element_id, language, title, confidence)
                VALUES (:id, :language, :title, :confidence)
                ON CONFLICT (element_id, language) DO UPDATE
                SET title = excluded.title, confidence = excluded.confidence
                """)
                .param("id", id)
                .param("language", language.code())
                .param("title", title)
                .param("confidence", confidence)
                .update();
    }

    private int idOf(Row row, String column, String framework, String code) {
        var id = elementIds.get(framework + ":" + code);
        if (id == null) {
            throw row.refused(column, framework + ":" + code, "the code of an element listed before");
        }
        return id;
    }
}

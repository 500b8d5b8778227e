package org.itu.sdgmap.framework.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementRecord;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.FrameworkFacts;
import org.itu.sdgmap.framework.HlpfReview;
import org.itu.sdgmap.framework.MatrixLink;
import org.itu.sdgmap.framework.MatrixTie;
import org.itu.sdgmap.framework.SdgIndicator;
import org.itu.sdgmap.framework.SdgTarget;
import org.itu.sdgmap.framework.StrategicTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class JdbcFrameworkDetails implements FrameworkDetails {

    private static final String FACTS = SqlFile.read("framework/facts.sql");
    private static final String RECORD = SqlFile.read("framework/element_record.sql");
    private static final String CROSSWALK = SqlFile.read("framework/crosswalk.sql");
    private static final String MATRIX = SqlFile.read("framework/matrix.sql");
    private static final String HLPF = SqlFile.read("framework/hlpf.sql");
    private static final String INDICATORS = SqlFile.read("framework/indicators.sql");
    private static final String SDG_TARGET = SqlFile.read("framework/sdg_target.sql");
    private static final String ACTION_LINE = SqlFile.read("framework/action_line.sql");
    private static final String ACTION_LINES = SqlFile.read("framework/action_lines.sql");
    private static final String WHOLE_MATRIX = SqlFile.read("framework/whole_matrix.sql");
    private static final String STRATEGIC_TARGET = SqlFile.read("framework/strategic_target.sql");

    private final JdbcClient jdbc;
    private final FrameworkCatalog catalog;

    JdbcFrameworkDetails(JdbcClient jdbc, FrameworkCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    @Override
    public FrameworkFacts getFacts(String framework) {
        return jdbc.sql(FACTS)
                .param("code", framework)
                .query((rs, row) -> new FrameworkFacts(
                        rs.getString("agenda"),
                        rs.getString("resolution"),
                        rs.getString("agenda_resolution"),
                        rs.getString("adopted_by"),
                        rs.getObject("adopted_year", Integer.class),
                        rs.getString("adopted_place"),
                        rs.getString("successor"),
                        rs.getString("structure"),
                        rs.getString("source"),
                        Confidence.of(rs.getString("confidence"))))
                .optional()
                .orElseThrow(() -> new NotFoundException("framework", framework));
    }

    @Override
    public ElementRecord getRecord(int elementId) {
        return find(
                        RECORD,
                        elementId,
                        (rs, row) -> new ElementRecord(
                                rs.getString("note"), rs.getString("source"), rs.getBoolean("code_official")))
                .orElseThrow(() -> new NotFoundException("element", String.valueOf(elementId)));
    }

    @Override
    public List<CrosswalkLink> listCrosswalk(int elementId) {
        return list(
                CROSSWALK,
                elementId,
                (rs, row) -> new CrosswalkLink(
                        catalog.getElement(rs.getInt("other_id")),
                        CrosswalkLink.Direction.valueOf(rs.getString("direction")),
                        CrosswalkLink.Relation.valueOf(rs.getString("relation")),
                        Objects.requireNonNullElse(rs.getString("rationale"), ""),
                        CrosswalkLink.Basis.valueOf(rs.getString("basis")),
                        rs.getString("source"),
                        Confidence.of(rs.getString("endpoint_confidence"))));
    }

    @Override
    public List<MatrixLink> listMatrixLinks(int elementId) {
        return list(
                MATRIX,
                elementId,
                (rs, row) -> new MatrixLink(
                        catalog.getElement(rs.getInt("other_id")),
                        rs.getBoolean("stated_directly"),
                        rs.getString("rationale"),
                        rs.getString("note"),
                        rs.getString("source"),
                        Confidence.of(rs.getString("confidence"))));
    }

    @Override
    public List<HlpfReview> listHlpfReviews(int elementId) {
        return list(
                HLPF,
                elementId,
                (rs, row) -> new HlpfReview(
                        rs.getInt("year"),
                        rs.getString("theme"),
                        rs.getBoolean("sdg_summit"),
                        Confidence.of(rs.getString("confidence_goals"))));
    }

    @Override
    public List<SdgIndicator> listIndicators(int elementId) {
        return list(
                INDICATORS,
                elementId,
                (rs, row) -> new SdgIndicator(
                        catalog.getElement(rs.getInt("element_id")),
                        rs.getString("unit"),
                        rs.getString("disaggregation"),
                        rs.getString("custodian"),
                        rs.getString("partner_custodian"),
                        element(rs, "replaced_by_id"),
                        element(rs, "replaces_id"),
                        Confidence.of(rs.getString("confidence_detail"))));
    }

    @Override
    public Optional<SdgTarget> findSdgTarget(int elementId) {
        return find(
                SDG_TARGET,
                elementId,
                (rs, row) -> new SdgTarget(
                        SdgTarget.Kind.valueOf(rs.getString("target_kind")),
                        rs.getObject("deadline_year", Integer.class),
                        rs.getBoolean("names_ict")));
    }

    @Override
    public Optional<ActionLine> findActionLine(int elementId) {
        return find(ACTION_LINE, elementId, (rs, row) -> actionLine(rs));
    }

    @Override
    public Map<Integer, ActionLine> listActionLines() {
        var lines = new HashMap<Integer, ActionLine>();
        jdbc.sql(ACTION_LINES).query(rs -> {
            lines.put(rs.getInt("element_id"), actionLine(rs));
        });
        return lines;
    }

    private static ActionLine actionLine(ResultSet rs) throws SQLException {
        return new ActionLine(
                texts(rs.getArray("lead_facilitators")),
                texts(rs.getArray("co_facilitators")),
                ActionLine.Role.valueOf(rs.getString("itu_role_2017")),
                ActionLine.Role.valueOf(rs.getString("itu_role_2024_2027")));
    }

    @Override
    public List<MatrixTie> listMatrix() {
        return jdbc.sql(WHOLE_MATRIX)
                .query((rs, row) -> new MatrixTie(
                        rs.getInt("action_line_id"),
                        rs.getInt("sdg_element_id"),
                        rs.getBoolean("stated_directly"),
                        rs.getString("rationale")))
                .list();
    }

    @Override
    public Optional<StrategicTarget> findStrategicTarget(int elementId) {
        return find(
                STRATEGIC_TARGET,
                elementId,
                (rs, row) -> new StrategicTarget(
                        rs.getBigDecimal("target_figure"),
                        rs.getString("target_unit"),
                        StrategicTarget.Comparator.valueOf(rs.getString("comparator")),
                        rs.getObject("baseline_year", Integer.class),
                        rs.getObject("deadline_year", Integer.class)));
    }

    private <T> List<T> list(String sql, int elementId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("id", elementId).query(mapper).list();
    }

    private <T> Optional<T> find(String sql, int elementId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("id", elementId).query(mapper).optional();
    }

    private @Nullable Element element(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, Integer.class);
        return id == null ? null : catalog.getElement(id);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

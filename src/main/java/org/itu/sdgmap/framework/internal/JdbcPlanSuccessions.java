package org.itu.sdgmap.framework.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.framework.PlanSuccessions;
import org.itu.sdgmap.framework.StrategicTarget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A hundred rows with each reading, so that a correction of the crosswalk shows at once. */
@Service
@Transactional(readOnly = true)
class JdbcPlanSuccessions implements PlanSuccessions {

    private static final String LINKS = SqlFile.read("framework/plan_links.sql");
    private static final String TARGETS = SqlFile.read("framework/plan_targets.sql");

    private final JdbcClient jdbc;
    private final FrameworkCatalog catalog;

    JdbcPlanSuccessions(JdbcClient jdbc, FrameworkCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    @Override
    public PlanSuccession getSuccession() {
        var frameworks = catalog.listFrameworks();
        var elements = frameworks.stream()
                .flatMap(f -> catalog.listElements(f.code()).stream())
                .toList();
        var links = jdbc.sql(LINKS)
                .query((rs, row) -> {
                    var relation = Relation.valueOf(rs.getString("relation"));
                    return new PlanLink(
                            catalog.getElement(rs.getInt("from_element_id")),
                            relation == Relation.DROPPED ? null : catalog.getElement(rs.getInt("to_element_id")),
                            relation,
                            Objects.requireNonNullElse(rs.getString("rationale"), ""),
                            CrosswalkLink.Basis.valueOf(rs.getString("basis")),
                            rs.getString("source"),
                            Confidence.of(rs.getString("endpoint_confidence")));
                })
                .list();
        return new PlanSuccession(frameworks, elements, links);
    }

    @Override
    public Map<Integer, StrategicTarget> listTargets() {
        var targets = new HashMap<Integer, StrategicTarget>();
        jdbc.sql(TARGETS).query(rs -> {
            targets.put(
                    rs.getInt("element_id"),
                    new StrategicTarget(
                            rs.getBigDecimal("target_figure"),
                            rs.getString("target_unit"),
                            StrategicTarget.Comparator.valueOf(rs.getString("comparator")),
                            rs.getObject("baseline_year", Integer.class),
                            rs.getObject("deadline_year", Integer.class)));
        });
        return targets;
    }
}

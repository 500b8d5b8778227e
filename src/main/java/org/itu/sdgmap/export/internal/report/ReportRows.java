package org.itu.sdgmap.export.internal.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.StateRows;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the selected activities say of partners, resolutions and results. */
@Component
class ReportRows {

    private static final String PARTNERS = SqlFile.read("export/partners.sql");
    private static final String RESOLUTIONS = SqlFile.read("export/resolutions.sql");
    private static final String RESULTS = SqlFile.read("export/results.sql");
    private static final TypeReference<List<ActivityResult>> LIST_OF_RESULTS = new TypeReference<>() {};

    private final StateRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportRows(StateRows rows, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param total names in all, of which the first are listed */
    record Names(long total, List<Name> first) {}

    /** @param activities distinct activities that name it */
    record Name(String name, long activities) {}

    Names partners(ActivityFilter filter, Language language, int most) {
        return rows.read(filter, language, selection -> names(PARTNERS, selection.activities(), most));
    }

    Names resolutions(ActivityFilter filter, Language language, int most) {
        return rows.read(filter, language, selection -> names(RESOLUTIONS, selection.activities(), most));
    }

    /** By id of activity; those without results are left out. */
    Map<Long, List<ActivityResult>> results(ActivityFilter filter, Language language) {
        return rows.read(filter, language, selection -> {
            var results = new HashMap<Long, List<ActivityResult>>();
            jdbc.sql(RESULTS).param("ids", selection.activities()).query(rs -> {
                results.put(rs.getLong("id"), json.readValue(rs.getString("results"), LIST_OF_RESULTS));
            });
            return results;
        });
    }

    private Names names(String query, Long[] activities, int most) {
        var total = new long[1];
        var first = jdbc.sql(query)
                .param("ids", activities)
                .param("most", most)
                .query((rs, row) -> {
                    total[0] = rs.getLong(3);
                    return new Name(rs.getString("name"), rs.getLong("activities"));
                })
                .list();
        return new Names(total[0], first);
    }
}

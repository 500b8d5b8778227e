package org.itu.sdgmap._support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the database holds of frameworks, row by row, to see that nothing has changed. */
public final class FrameworkTables {

    private static final List<String> TABLES = List.of(
            "framework",
            "framework_name",
            "element",
            "element_title",
            "sdg_goal",
            "sdg_target",
            "sdg_indicator",
            "action_line",
            "strategic_element",
            "strategic_target",
            "crosswalk",
            "wsis_sdg_matrix",
            "hlpf_cycle",
            "hlpf_goal",
            "reference_load",
            "framework_change",
            "framework_revision",
            "published_element",
            "publication_revision");

    private FrameworkTables() {}

    public static Map<String, List<String>> contents(JdbcClient jdbc) {
        var contents = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            contents.put(
                    table,
                    jdbc.sql("SELECT t::text FROM %s t ORDER BY 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return contents;
    }
}

package org.itu.sdgmap.framework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes records of frameworks as they stand in the tables; knows nothing of history. */
@Component
class RecordStore {

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};
    private static final String FIND = sql("find");
    private static final String PARENT = sql("parent");
    private static final String REMOVE_CROSSWALK = sql("remove_crosswalk");
    private static final String CYCLE = sql("cycle");
    private static final Map<RecordKind, String> WRITE = Arrays.stream(RecordKind.values())
            .collect(Collectors.toMap(k -> k, k -> sql(k.name().toLowerCase(Locale.ROOT))));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    static String sql(String name) {
        return SqlFile.read("framework/record/" + name + ".sql");
    }

    Optional<FrameworkRecord> find(RecordKind kind, String key) {
        return Optional.ofNullable(find(kind, List.of(key)).get(key));
    }

    /** The records that are there, by key. */
    Map<String, FrameworkRecord> find(RecordKind kind, Collection<String> keys) {
        return jdbc
                .sql(FIND)
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> record(rs))
                .list()
                .stream()
                .collect(Collectors.toMap(FrameworkRecord::key, r -> r, (a, b) -> a, LinkedHashMap::new));
    }

    FrameworkRecord record(ResultSet row) throws SQLException {
        return new FrameworkRecord(RecordKind.valueOf(row.getString("kind")), content(row.getString("content")));
    }

    Map<String, String> content(String text) {
        return json.readValue(text, CONTENT);
    }

    /** Adds or replaces records; frameworks come before their elements, elements before what speaks of them. */
    void write(Collection<FrameworkRecord> records) {
        var byKind = new EnumMap<RecordKind, List<Map<String, String>>>(RecordKind.class);
        for (var record : records) {
            byKind.computeIfAbsent(record.kind(), k -> new ArrayList<>()).add(record.content());
        }
        byKind.forEach((kind, contents) -> {
            run(WRITE.getOrDefault(kind, ""), contents);
            if (kind == RecordKind.ELEMENT) {
                writeParents(contents);
            }
        });
    }

    void removeCrosswalk(Collection<FrameworkRecord> records) {
        run(REMOVE_CROSSWALK, records.stream().map(FrameworkRecord::content).toList());
    }

    /** Puts elements below their parents and leaves all else. */
    void writeParents(Collection<Map<String, String>> elements) {
        run(PARENT, elements);
    }

    /** Codes of elements that stand above themselves, such as SP2020:1. */
    List<String> listCycle() {
        return jdbc.sql(CYCLE)
                .query((rs, row) -> rs.getString("framework_code") + ":" + rs.getString("code"))
                .list();
    }

    /** Whether an element is known, in the state of the running transaction. */
    boolean hasElement(String framework, String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM element WHERE framework_code = :framework AND code = :code)")
                .param("framework", framework)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** All elements of some frameworks, in the state of the running transaction. */
    Set<ElementKey> listElements(Collection<String> frameworks) {
        return jdbc.sql("SELECT framework_code, code FROM element WHERE framework_code = ANY (:frameworks)")
                .param("frameworks", frameworks.toArray(String[]::new))
                .query((rs, row) -> new ElementKey(rs.getString("framework_code"), rs.getString("code")))
                .set();
    }

    boolean hasElements(String framework) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM element WHERE framework_code = :framework)")
                .param("framework", framework)
                .query(Boolean.class)
                .single();
    }

    List<FrameworkRecord> listPlansInForce() {
        var codes = jdbc.sql("""
                SELECT code FROM framework WHERE kind = 'STRATEGIC_PLAN' AND status = 'CURRENT' ORDER BY code
                """).query(String.class).list();
        return List.copyOf(find(RecordKind.FRAMEWORK, codes).values());
    }

    /** Another plan in force whose period has not ended when one begins. */
    Optional<String> findPlanInForce(String except, String year) {
        return jdbc.sql("""
                SELECT code FROM framework
                WHERE kind = 'STRATEGIC_PLAN' AND status = 'CURRENT' AND code <> :except AND period_end >= :year
                ORDER BY code LIMIT 1
                """)
                .param("except", except)
                .param("year", year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0)
                .query(String.class)
                .optional();
    }

    private void run(String sql, Collection<Map<String, String>> contents) {
        if (!contents.isEmpty()) {
            jdbc.sql(sql).param("records", json.writeValueAsString(contents)).update();
        }
    }
}

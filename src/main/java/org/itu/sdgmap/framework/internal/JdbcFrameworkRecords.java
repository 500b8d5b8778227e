package org.itu.sdgmap.framework.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('COORDINATOR')")
@Transactional(readOnly = true)
class JdbcFrameworkRecords implements FrameworkRecords {

    private static final String COUNT = RecordStore.sql("count_unconfirmed");
    private static final String UNCONFIRMED = RecordStore.sql("unconfirmed");
    private static final String OF_ELEMENT = RecordStore.sql("of_element");

    private final JdbcClient jdbc;
    private final RecordStore store;
    private final ChangeLog log;

    JdbcFrameworkRecords(JdbcClient jdbc, RecordStore store, ChangeLog log) {
        this.jdbc = jdbc;
        this.store = store;
        this.log = log;
    }

    @Override
    public Map<String, Map<RecordKind, Long>> countUnconfirmed() {
        var counts = new HashMap<String, Map<RecordKind, Long>>();
        jdbc.sql(COUNT).query(rs -> {
            counts.computeIfAbsent(rs.getString("framework_code"), f -> new EnumMap<>(RecordKind.class))
                    .put(RecordKind.valueOf(rs.getString("kind")), rs.getLong("records"));
        });
        return counts;
    }

    @Override
    public Page<FrameworkRecord> listUnconfirmed(Choice choice, int offset, int limit) {
        var total = new long[1];
        var kind = choice.kind();
        var language = choice.language();
        var records = jdbc.sql(UNCONFIRMED)
                .param("framework", choice.framework())
                .param("kind", kind == null ? null : kind.name())
                .param("language", language == null ? null : language.code())
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return store.record(rs);
                })
                .list();
        return new Page<>(records, total[0]);
    }

    @Override
    public Optional<FrameworkRecord> find(RecordKind kind, String key) {
        return store.find(kind, key);
    }

    @Override
    public List<FrameworkRecord> listOfElement(ElementKey element) {
        return jdbc.sql(OF_ELEMENT)
                .param("element", element.toString())
                .query((rs, row) -> store.record(rs))
                .list();
    }

    @Override
    public Page<FrameworkChange> listHistory(ElementKey element, int offset, int limit) {
        return log.list(null, element, offset, limit);
    }

    @Override
    public Page<FrameworkChange> listHistory(String framework, int offset, int limit) {
        return log.list(framework, null, offset, limit);
    }
}

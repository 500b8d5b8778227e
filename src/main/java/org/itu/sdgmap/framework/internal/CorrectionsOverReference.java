package org.itu.sdgmap.framework.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays what coordinators changed over what the reference files say, record by record: what a coordinator confirmed,
 * corrected or added stands as it was left, whatever a later edition of the file says of the same record.
 *
 * @see "docs/decisions/0012-coordinators-corrections.md"
 */
@Component
class CorrectionsOverReference {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionsOverReference.class);
    private static final String NEWEST_CHANGES = RecordStore.sql("newest_changes");

    private final JdbcClient jdbc;
    private final RecordStore store;

    private record Standing(
            RecordKind kind,
            @Nullable FrameworkRecord before,
            @Nullable FrameworkRecord after) {}

    CorrectionsOverReference(JdbcClient jdbc, RecordStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Call it in the transaction that loads the files, after the last of them. */
    void apply() {
        var standing = jdbc.sql(NEWEST_CHANGES)
                .query((rs, row) -> {
                    var kind = RecordKind.valueOf(rs.getString("kind"));
                    return new Standing(
                            kind, record(kind, rs.getString("before")), record(kind, rs.getString("after")));
                })
                .list();
        var wanted = new ArrayList<FrameworkRecord>();
        var unwanted = new ArrayList<FrameworkRecord>();
        for (var change : standing) {
            if (change.after() != null) {
                wanted.add(change.after());
            } else if (change.before() != null) {
                unwanted.add(change.before());
            }
        }
        var said = said(wanted);
        store.removeCrosswalk(unwanted);
        store.write(wanted);
        putBackParentsInCycles(said);
        long different = wanted.stream()
                .filter(w -> !w.equals(said.get(w.kind() + " " + w.key())))
                .count();
        if (!standing.isEmpty()) {
            LOG.info(
                    "Laid {} records of coordinators over the reference files, which say otherwise of {}",
                    standing.size(),
                    different);
        }
    }

    /** What the files say of the records, by kind and key. */
    private Map<String, FrameworkRecord> said(List<FrameworkRecord> wanted) {
        var keys = new EnumMap<RecordKind, List<String>>(RecordKind.class);
        wanted.forEach(
                w -> keys.computeIfAbsent(w.kind(), k -> new ArrayList<>()).add(w.key()));
        var said = new HashMap<String, FrameworkRecord>();
        keys.forEach((kind, ofKind) ->
                store.find(kind, ofKind).forEach((key, record) -> said.put(kind + " " + key, record)));
        return said;
    }

    /**
     * A file that has turned a branch round and a correction of the same branch can put an element below itself, which
     * no single one of them does. There the files win, since a tree must have a top.
     */
    private void putBackParentsInCycles(Map<String, FrameworkRecord> said) {
        var cycle = new HashSet<>(store.listCycle());
        if (cycle.isEmpty()) {
            return;
        }
        var parentsOfFiles = said.values().stream()
                .filter(r -> r.kind() == RecordKind.ELEMENT)
                .filter(r -> r.elements().stream().map(ElementKey::toString).anyMatch(cycle::contains))
                .map(FrameworkRecord::content)
                .toList();
        store.writeParents(parentsOfFiles);
        LOG.warn(
                "Corrections of parents put elements below themselves, so their parents are those of the files: {}",
                cycle);
    }

    private @Nullable FrameworkRecord record(RecordKind kind, @Nullable String content) {
        return content == null ? null : new FrameworkRecord(kind, store.content(content));
    }
}

package org.itu.sdgmap.framework.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.EditionFile;
import org.itu.sdgmap.framework.EditionPreview;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.FrameworkChange.Action;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedEditionException;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('COORDINATOR')")
@Transactional
class JdbcEditionUpload implements EditionUpload {

    private final RecordStore store;
    private final ChangeLog log;
    private final ChangeOfFrameworks changes;

    JdbcEditionUpload(RecordStore store, ChangeLog log, ChangeOfFrameworks changes) {
        this.store = store;
        this.log = log;
        this.changes = changes;
    }

    @Override
    public Map<String, List<String>> columns() {
        return EditionColumns.ALL;
    }

    @Override
    @Transactional(readOnly = true)
    public EditionPreview check(List<EditionFile> files) {
        return new EditionReader(store).read(files);
    }

    @Override
    public EditionPreview add(List<EditionFile> files, String reason) {
        CorrectionCheck.checkWords("", reason, false);
        log.lock();
        var preview = new EditionReader(store).read(files);
        if (!preview.isSound()) {
            throw new RefusedEditionException(preview);
        }
        changes.apply(entries(preview.records()), "", reason.strip());
        return preview;
    }

    /** An edition that was announced without elements is there already, with its names. */
    private List<Entry> entries(List<FrameworkRecord> records) {
        var known = new EnumMap<RecordKind, Map<String, FrameworkRecord>>(RecordKind.class);
        for (var kind : List.of(RecordKind.FRAMEWORK, RecordKind.NAME)) {
            known.put(
                    kind,
                    store.find(
                            kind,
                            records.stream()
                                    .filter(r -> r.kind() == kind)
                                    .map(FrameworkRecord::key)
                                    .toList()));
        }
        return records.stream()
                .map(r -> new Entry(
                        Action.CORRECT, known.getOrDefault(r.kind(), Map.of()).get(r.key()), r))
                .filter(e -> !e.subject().equals(e.before()))
                .map(e -> e.before() == null ? new Entry(Action.ADD, null, e.after()) : e)
                .toList();
    }
}

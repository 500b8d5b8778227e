package org.itu.sdgmap.framework.internal;

import static org.itu.sdgmap.framework.FrameworkRecord.CONFIDENCE;
import static org.itu.sdgmap.framework.FrameworkRecord.FROM_MEMORY;
import static org.itu.sdgmap.framework.FrameworkRecord.SOURCE;
import static org.itu.sdgmap.framework.FrameworkRecord.VERIFIED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.CollidingCorrectionException.Collision;
import org.itu.sdgmap.framework.Correction;
import org.itu.sdgmap.framework.FrameworkChange.Action;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('COORDINATOR')")
@Transactional
class JdbcFrameworkEditing implements FrameworkEditing {

    private final RecordStore store;
    private final ChangeLog log;
    private final CorrectionCheck check;
    private final ChangeOfFrameworks changes;

    JdbcFrameworkEditing(RecordStore store, ChangeLog log, CorrectionCheck check, ChangeOfFrameworks changes) {
        this.store = store;
        this.log = log;
        this.check = check;
        this.changes = changes;
    }

    @Override
    public int confirm(List<FrameworkRecord> records, String source, String reason) {
        CorrectionCheck.checkWords(source, reason, true);
        log.lock();
        refuseCollisions(records.stream().map(r -> new Correction(r, r)).toList());
        var entries = records.stream()
                .filter(FrameworkRecord::isUnconfirmed)
                .map(r -> new Entry(Action.CONFIRM, r, confirmed(r, source.strip())))
                .toList();
        changes.apply(entries, source.strip(), reason.strip());
        return entries.size();
    }

    @Override
    public int correct(List<Correction> corrections, String source, String reason) {
        CorrectionCheck.checkWords(source, reason, false);
        log.lock();
        refuseCollisions(corrections);
        var entries = corrections.stream()
                .filter(c -> c.seen() == null || !c.seen().equals(c.wanted()))
                .map(c -> entry(c, source.strip()))
                .toList();
        check.check(entries);
        changes.apply(entries, source.strip(), reason.strip());
        return entries.size();
    }

    @Override
    public void restoreBefore(long id, long newest, String reason) {
        CorrectionCheck.checkWords("", reason, false);
        log.lock();
        var change = log.find(id).orElseThrow(() -> new NotFoundException("change", String.valueOf(id)));
        var current = store.find(change.kind(), change.key()).orElse(null);
        var last = log.findNewest(change.kind(), change.key()).orElse(change);
        if (last.id() != newest) {
            throw new CollidingCorrectionException(
                    List.of(new Collision(change.kind(), change.key(), null, current, last)));
        }
        var wanted = change.before();
        if (current == null ? wanted == null : current.equals(wanted)) {
            return;
        }
        var entry = new Entry(Action.RESTORE, current, wanted);
        check.check(List.of(entry));
        changes.apply(List.of(entry), "", reason.strip());
    }

    private static Entry entry(Correction correction, String source) {
        var seen = correction.seen();
        var wanted = correction.wanted();
        if (wanted == null) {
            return new Entry(Action.REMOVE, seen, null);
        }
        var decided = source.isEmpty() ? wanted.with(Map.of(CONFIDENCE, FROM_MEMORY)) : confirmed(wanted, source);
        return new Entry(seen == null ? Action.ADD : Action.CORRECT, seen, decided);
    }

    private static FrameworkRecord confirmed(FrameworkRecord record, String source) {
        var values = new HashMap<>(Map.of(CONFIDENCE, VERIFIED));
        if (record.kind().namesSource()) {
            values.put(SOURCE, source);
        }
        return record.with(values);
    }

    private void refuseCollisions(List<Correction> corrections) {
        var keys = new EnumMap<RecordKind, List<String>>(RecordKind.class);
        for (var correction : corrections) {
            var subject = correction.subject();
            keys.computeIfAbsent(subject.kind(), k -> new ArrayList<>()).add(subject.key());
        }
        var current = new EnumMap<RecordKind, Map<String, FrameworkRecord>>(RecordKind.class);
        keys.forEach((kind, ofKind) -> current.put(kind, store.find(kind, ofKind)));
        var collisions = new ArrayList<Collision>();
        for (var correction : corrections) {
            var subject = correction.subject();
            var now = current.getOrDefault(subject.kind(), Map.of()).get(subject.key());
            // That a record to be added is there already is told as a wrong value, not as a collision.
            if (correction.seen() != null && !correction.seen().equals(now)) {
                collisions.add(new Collision(
                        subject.kind(),
                        subject.key(),
                        correction.seen(),
                        now,
                        log.findNewest(subject.kind(), subject.key()).orElse(null)));
            }
        }
        if (!collisions.isEmpty()) {
            throw new CollidingCorrectionException(collisions);
        }
    }
}

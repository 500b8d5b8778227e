package org.itu.sdgmap.framework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record, never altered.
 *
 * @param batch number shared by the changes that were made together
 * @param source document that the author named; null where none was
 * @param before null where the record was added
 * @param after null where the record was removed
 * @param newestId id of the newest change of the record
 */
public record FrameworkChange(
        long id,
        long batch,
        Instant recordedAt,
        String author,
        String reason,
        @Nullable String source,
        Action action,
        RecordKind kind,
        String key,
        @Nullable FrameworkRecord before,
        @Nullable FrameworkRecord after,
        long newestId) {

    public enum Action {
        CONFIRM,
        CORRECT,
        ADD,
        REMOVE,
        RESTORE
    }

    /** A value before and after; empty where the field had none. */
    public record Values(String before, String after) {}

    /** Whether the record has not been changed since. */
    public boolean newest() {
        return id == newestId;
    }

    /** The record as it was left, or as it was before it was removed. */
    public FrameworkRecord subject() {
        var known = after != null ? after : before;
        if (known == null) {
            throw new IllegalStateException("Change %d says nothing".formatted(id));
        }
        return known;
    }

    /** The fields whose value changed, by name. */
    public Map<String, Values> fields() {
        var names = new TreeSet<String>();
        var old = before == null ? Map.<String, String>of() : before.content();
        var now = after == null ? Map.<String, String>of() : after.content();
        names.addAll(old.keySet());
        names.addAll(now.keySet());
        var changed = new LinkedHashMap<String, Values>();
        for (var name : names) {
            var values = new Values(old.getOrDefault(name, ""), now.getOrDefault(name, ""));
            if (!values.before().equals(values.after())) {
                changed.put(name, values);
            }
        }
        return changed;
    }
}

package org.itu.sdgmap.framework.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.itu.sdgmap.framework.FieldProblem;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkChange.Action;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.springframework.stereotype.Component;

/**
 * Some strategic plan is always in force, and no two at the same time. A plan that follows another comes into force
 * before that other is superseded.
 */
@Component
class PlanInForceRule {

    private static final String STATUS = "status";
    private static final String IN_FORCE = "CURRENT";

    private final RecordStore store;

    PlanInForceRule(RecordStore store) {
        this.store = store;
    }

    static boolean isPlan(FrameworkRecord record) {
        return record.kind() == RecordKind.FRAMEWORK && record.text("kind").equals("STRATEGIC_PLAN");
    }

    /** @param together all changes that are made at the same time, this one included */
    List<FieldProblem> problemsOf(Entry entry, Collection<Entry> together) {
        var before = entry.before();
        var after = entry.after();
        if (after == null || !isPlan(after)) {
            return List.of();
        }
        var status = after.text(STATUS);
        if (before != null && before.text(STATUS).equals(status)) {
            return List.of();
        }
        if (status.equals(IN_FORCE)) {
            return others(after, together).stream()
                    .filter(other -> collides(entry.action(), after, other))
                    .findFirst()
                    .map(other -> List.of(new FieldProblem(STATUS, status, FieldRule.IN_FORCE_TOO, other.framework())))
                    .orElse(List.of());
        }
        boolean last = before != null
                && before.text(STATUS).equals(IN_FORCE)
                && RecordRules.STATUSES.contains(status)
                && others(after, together).isEmpty();
        return last ? List.of(new FieldProblem(STATUS, status, FieldRule.NONE_IN_FORCE)) : List.of();
    }

    /**
     * A later plan in force leaves no room for an earlier one, as for editions that are uploaded. But a plan that was
     * in force can be so again, or else a hand-over by mistake could never be undone.
     */
    private static boolean collides(Action action, FrameworkRecord plan, FrameworkRecord other) {
        return year(other, "period_end") >= year(plan, "period_start")
                && (action != Action.RESTORE || year(other, "period_start") <= year(plan, "period_end"));
    }

    private static int year(FrameworkRecord plan, String field) {
        var text = plan.text(field);
        return text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
    }

    /** Other plans that are in force after the changes. */
    private List<FrameworkRecord> others(FrameworkRecord plan, Collection<Entry> together) {
        var others = new ArrayList<>(store.listPlansInForce());
        for (var entry : together) {
            var subject = entry.subject();
            if (isPlan(subject)) {
                others.removeIf(o -> o.key().equals(subject.key()));
                if (subject.text(STATUS).equals(IN_FORCE)) {
                    others.add(subject);
                }
            }
        }
        others.removeIf(o -> o.key().equals(plan.key()));
        return others;
    }
}

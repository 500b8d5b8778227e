package org.itu.sdgmap.framework.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldProblem;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.framework.RefusedCorrectionException.Refusal;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.springframework.stereotype.Component;

/** Whether changes keep the rules, those between records included. */
@Component
class CorrectionCheck {

    static final int LONGEST_WORDS = 500;
    static final String REASON = "reason";
    static final int MOST_LEVELS = 50;

    private final RecordStore store;
    private final PlanInForceRule planInForce;

    CorrectionCheck(RecordStore store, PlanInForceRule planInForce) {
        this.store = store;
        this.planInForce = planInForce;
    }

    /** @throws RefusedCorrectionException if the words that stand in the history are missing or too long */
    static void checkWords(String source, String reason, boolean sourceRequired) {
        var refusals = new ArrayList<Refusal>();
        checkWord(refusals, FrameworkRecord.SOURCE, source, sourceRequired);
        checkWord(refusals, REASON, reason, true);
        if (!refusals.isEmpty()) {
            throw new RefusedCorrectionException(refusals);
        }
    }

    private static void checkWord(List<Refusal> refusals, String field, String text, boolean required) {
        var rule = required && text.isBlank()
                ? FieldRule.MISSING
                : text.length() > LONGEST_WORDS ? FieldRule.TOO_LONG : null;
        if (rule != null) {
            refusals.add(new Refusal(
                    RecordKind.FRAMEWORK, "", new FieldProblem(field, text, rule, String.valueOf(LONGEST_WORDS))));
        }
    }

    /** @throws RefusedCorrectionException if a rule refuses a value */
    void check(List<Entry> entries) {
        var refusals = new ArrayList<Refusal>();
        for (var entry : entries) {
            checkFields(entry);
            var after = entry.after();
            if (after != null) {
                var problems = new ArrayList<>(RecordRules.problemsOf(after));
                addProblemsWithOthers(entry, after, problems);
                problems.addAll(planInForce.problemsOf(entry, entries));
                problems.forEach(p -> refusals.add(new Refusal(after.kind(), after.key(), p)));
            }
        }
        if (!refusals.isEmpty()) {
            throw new RefusedCorrectionException(refusals);
        }
    }

    /** What no page offers is no wrong value but a fault of the caller. */
    private static void checkFields(Entry entry) {
        var before = entry.before();
        var after = entry.after();
        var kind = entry.subject().kind();
        if (before == null || after == null) {
            if (!kind.isFree()) {
                throw new IllegalArgumentException(kind + " can be neither added nor removed");
            }
            return;
        }
        var changed = new HashSet<>(before.content().keySet());
        changed.addAll(after.content().keySet());
        changed.removeIf(f -> before.text(f).equals(after.text(f)));
        changed.remove(FrameworkRecord.CONFIDENCE);
        if (kind.namesSource()) {
            changed.remove(FrameworkRecord.SOURCE);
        }
        changed.removeAll(kind.correctable());
        // The trees of the SDGs and the Action Lines are not ITU's to change, and matrix and rings rest on them.
        if (kind == RecordKind.ELEMENT
                && !after.framework().startsWith("SP")
                && !before.text("parent").equals(after.text("parent"))) {
            changed.add("parent");
        }
        // Only a plan comes into force and is superseded by another.
        if (kind == RecordKind.FRAMEWORK
                && !PlanInForceRule.isPlan(after)
                && !before.text("status").equals(after.text("status"))) {
            changed.add("status");
        }
        if (!changed.isEmpty()) {
            throw new IllegalArgumentException("%s of %s cannot be corrected".formatted(changed, kind));
        }
    }

    private void addProblemsWithOthers(Entry entry, FrameworkRecord after, List<FieldProblem> problems) {
        switch (after.kind()) {
            case ELEMENT -> {
                var before = entry.before();
                if (before == null || !before.text("parent").equals(after.text("parent"))) {
                    addParentProblem(after, problems);
                }
            }
            case CROSSWALK -> addLinkProblems(entry, after, problems);
            case FRAMEWORK -> {
                var successor = after.text("successor");
                if (!successor.isEmpty()
                        && (successor.equals(after.framework())
                                || store.find(RecordKind.FRAMEWORK, successor).isEmpty())) {
                    problems.add(new FieldProblem("successor", successor, FieldRule.UNKNOWN_FRAMEWORK));
                }
            }
            default -> {}
        }
    }

    private void addParentProblem(FrameworkRecord after, List<FieldProblem> problems) {
        var parent = after.text("parent");
        var way = new ArrayList<String>();
        for (var above = parent; !above.isEmpty(); ) {
            if (way.size() == MOST_LEVELS) {
                problems.add(new FieldProblem("parent", parent, FieldRule.TOO_DEEP, String.valueOf(MOST_LEVELS)));
                return;
            }
            way.add(above);
            if (above.equals(after.text("code"))) {
                problems.add(
                        way.size() == 1
                                ? new FieldProblem("parent", parent, FieldRule.UNKNOWN_PARENT)
                                : new FieldProblem(
                                        "parent", parent, FieldRule.PARENT_IS_BELOW, String.join(" < ", way)));
                return;
            }
            var found = store.find(RecordKind.ELEMENT, new ElementKey(after.framework(), above).toString());
            if (found.isEmpty()) {
                problems.add(new FieldProblem("parent", parent, FieldRule.UNKNOWN_PARENT));
                return;
            }
            above = found.get().text("parent");
        }
    }

    private void addLinkProblems(Entry entry, FrameworkRecord after, List<FieldProblem> problems) {
        for (var end : List.of("from", "to")) {
            var framework = after.text(end + "_framework");
            var code = after.text(end + "_code");
            if (!framework.isEmpty() && !code.isEmpty() && !store.hasElement(framework, code)) {
                problems.add(new FieldProblem(end + "_code", framework + ":" + code, FieldRule.UNKNOWN_ELEMENT));
            }
        }
        if (entry.before() == null
                && store.find(RecordKind.CROSSWALK, after.key()).isPresent()) {
            problems.add(new FieldProblem("relation", after.text("relation"), FieldRule.LINKED_ALREADY));
        }
    }
}

package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.ui.Texts;

/** All fields of the entry page by the path that rules and remarks name them with. */
class EntryFields implements Serializable {

    /** What was typed is at the server after this time, whatever becomes of the browser. */
    private static final int TYPED_MILLISECONDS = 500;

    /** Looks up the fields of a list, whose paths change with the order of its rows. */
    interface Places extends Serializable {

        /** @param path such as sites.0 or links.SDG:9.c.weight */
        Optional<EntryField> find(String path);
    }

    /** A problem and the field it belongs to. */
    record Placed(ActivityProblem problem, EntryField field) {}

    private final Map<String, EntryField> byPath = new LinkedHashMap<>();
    private final List<Places> lists = new ArrayList<>();
    private final Set<EntryField> shown = new LinkedHashSet<>();
    private final Runnable changed;
    private boolean quiet;
    private boolean all;

    /** @param changed runs after each change that the person made */
    EntryFields(Runnable changed) {
        this.changed = changed;
    }

    /** Sets values without taking that for a change by the person. */
    void quietly(Runnable work) {
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = false;
        }
    }

    void changed() {
        if (!quiet) {
            changed.run();
        }
    }

    /** From now on problems are shown at all fields, entered or not. */
    void showAll() {
        all = true;
    }

    EntryField add(String path, Component field, String label, int section) {
        var place = place(field, label, section);
        byPath.put(path, place);
        return place;
    }

    void remove(String path) {
        byPath.remove(path);
    }

    void addList(Places places) {
        lists.add(places);
    }

    /** A field that a list looks up itself. */
    EntryField place(Component field, String label, int section) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(TYPED_MILLISECONDS);
        }
        if (field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(e -> changed());
        }
        return new EntryField(field, label, section);
    }

    static TextField text(String key) {
        return new TextField(Texts.text(key));
    }

    static TextArea area(String key) {
        return new TextArea(Texts.text(key));
    }

    /** The field of a path, or of what it is part of. */
    Optional<EntryField> find(String path) {
        for (var part = path;
                !part.isEmpty();
                part = part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : "") {
            var wanted = part;
            var found = Optional.ofNullable(byPath.get(part))
                    .or(() ->
                            lists.stream().flatMap(l -> l.find(wanted).stream()).findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Each problem with its field; those of fields that the page does not have at the first one. */
    List<Placed> place(List<ActivityProblem> problems) {
        var first = byPath.values().iterator().next();
        return problems.stream()
                .map(p -> new Placed(p, find(p.field()).orElse(first)))
                .toList();
    }

    /** Says at the fields what is wrong with them: with all after submitting, before that with those that were left. */
    void show(List<Placed> problems) {
        Map<EntryField, Set<String>> wrong = new LinkedHashMap<>();
        for (var placed : problems) {
            boolean early = !all && (!placed.field().isLeft() || isMissing(placed.problem()));
            if (!early) {
                wrong.computeIfAbsent(placed.field(), f -> new LinkedHashSet<>())
                        .add(RuleWords.sentence(placed.problem()));
            }
        }
        shown.forEach(f -> f.showProblem(String.join(" ", wrong.getOrDefault(f, Set.of()))));
        wrong.forEach((field, sentences) -> field.showProblem(String.join(" ", sentences)));
        shown.clear();
        shown.addAll(wrong.keySet());
    }

    private static boolean isMissing(ActivityProblem problem) {
        return switch (problem.rule()) {
            case ActivityRule.MISSING,
                    ActivityRule.NO_COUNTRY,
                    ActivityRule.NO_SITE,
                    ActivityRule.NO_REGION,
                    ActivityRule.WEIGHTS_INCOMPLETE,
                    ActivityRule.WEIGHTS_NOT_100 -> true;
            default -> false;
        };
    }
}

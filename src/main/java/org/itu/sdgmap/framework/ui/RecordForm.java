package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.Correction;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.jspecify.annotations.Nullable;

/** Binds fields of a page to fields of records, and brings problems back to where they were typed. */
class RecordForm implements Serializable {

    private record Field<C extends Component & HasValue<?, String>>(String record, String name, C component)
            implements Serializable {}

    private final Map<String, FrameworkRecord> seen = new LinkedHashMap<>();
    private final List<Field<?>> fields = new ArrayList<>();

    /** The field shows the record's value from now on. */
    <C extends Component & HasValue<?, String>> C bind(FrameworkRecord record, String name, C component) {
        seen.put(nameOf(record), record);
        component.setValue(record.text(name));
        component.addValueChangeListener(e -> {
            if (component instanceof HasValidationProperties problem) {
                problem.setInvalid(false);
            }
        });
        fields.add(new Field<>(nameOf(record), name, component));
        return component;
    }

    /** What is known now of records that were bound, for those that are kept over another version. */
    void seeAnew(@Nullable FrameworkRecord current) {
        if (current != null) {
            seen.put(nameOf(current), current);
        }
    }

    /** The corrections that the fields ask for; none for records that stay as they are. */
    List<Correction> listCorrections() {
        return seen.values().stream()
                .map(record -> Correction.of(record, values(record)))
                .filter(c -> !c.subject().equals(c.wanted()))
                .toList();
    }

    /** What the reader wants, by kind and key. */
    Map<String, FrameworkRecord> wanted() {
        var wanted = new LinkedHashMap<String, FrameworkRecord>();
        seen.forEach((name, record) -> wanted.put(name, record.with(values(record))));
        return wanted;
    }

    List<FrameworkRecord> listSeen() {
        return List.copyOf(seen.values());
    }

    void clearProblems() {
        for (var field : fields) {
            if (field.component() instanceof HasValidationProperties problem) {
                problem.setInvalid(false);
            }
        }
    }

    /** Shows each problem at its field; whether there was any for a field of this form. */
    boolean show(RefusedCorrectionException refused) {
        boolean found = false;
        for (var field : fields) {
            for (var refusal : refused.refusals()) {
                if (field.record().equals(nameOf(refusal.kind(), refusal.key()))
                        && field.name().equals(refusal.problem().field())
                        && field.component() instanceof HasValidationProperties problem) {
                    problem.setErrorMessage(RecordWords.problem(refusal.problem()));
                    problem.setInvalid(true);
                    if (!found && field.component() instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                    found = true;
                }
            }
        }
        return found;
    }

    private Map<String, String> values(FrameworkRecord record) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (field.record().equals(nameOf(record))) {
                var value = field.component().getValue();
                values.put(field.name(), value == null ? "" : value);
            }
        }
        return values;
    }

    private static String nameOf(FrameworkRecord record) {
        return nameOf(record.kind(), record.key());
    }

    private static String nameOf(RecordKind kind, String key) {
        return kind + " " + key;
    }
}

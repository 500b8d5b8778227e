package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.activity.PartnerNames;
import org.itu.sdgmap.ui.Texts;

/** Partners: earlier ones are offered while typing, any other can be typed. */
class PartnerPicker extends Div {

    private static final int OFFERED = 20;

    private final EntryFields fields;
    private final ComboBox<String> search = new ComboBox<>(Texts.text("entry.partners"));
    private final Chips chips = new Chips(Texts.text("entry.partners.chosen"), this::remove);
    private final UndoLine undo = new UndoLine();
    private List<String> chosen = List.of();

    PartnerPicker(EntryFields fields, PartnerNames names) {
        this.fields = fields;
        addClassName("partner-picker");
        search.setHelperText(Texts.text("entry.partners.help"));
        search.setAllowCustomValue(true);
        search.setItems(query -> {
            var offered = names.suggest(query.getFilter().orElse(""), OFFERED).stream()
                    .filter(n -> !chosen.contains(n))
                    .toList();
            return offered.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        search.addCustomValueSetListener(e -> include(e.getDetail()));
        search.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                include(e.getValue());
            }
        });
        add(search, chips, undo);
    }

    List<String> values() {
        return chosen;
    }

    void show(List<String> partners) {
        chosen = List.copyOf(partners);
        undo.clear();
        chips.show(chosen, name -> name);
    }

    private void include(String name) {
        search.clear();
        var partner = name.strip();
        if (!partner.isEmpty() && !chosen.contains(partner)) {
            var more = new ArrayList<>(chosen);
            more.add(partner);
            show(more);
            fields.changed();
        }
    }

    private void remove(String name) {
        var before = chosen;
        show(chosen.stream().filter(n -> !n.equals(name)).toList());
        fields.changed();
        undo.offer(Texts.text("entry.row.removed", name), () -> {
            show(before);
            fields.changed();
        });
    }
}

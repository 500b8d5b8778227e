package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.itu.sdgmap.ui.Texts;

/** A value of a facet to tick, with the number of activities that it would select. */
class OptionRow extends Checkbox {

    private final FacetOption option;
    private final Html label;

    OptionRow(FacetOption option) {
        this.option = option;
        addClassName("option-row");
        label = new Html(markup(0));
        setLabelComponent(label);
    }

    FacetOption option() {
        return option;
    }

    /** @param takesMore whether the facet has room for a further value */
    void show(boolean chosen, long activities, boolean takesMore) {
        label.setHtmlContent(markup(activities));
        setValue(chosen);
        setEnabled(chosen || (activities > 0 && takesMore));
    }

    private String markup(long activities) {
        var root = Markup.root("span", "option-label");
        if (option.goal() != null) {
            // The name follows in words, so the tile is for the eye alone.
            Markup.goalTile(root, option.goal(), option.name())
                    .removeAttr("role")
                    .removeAttr("aria-label")
                    .removeAttr("title");
        } else if (option.code() != null) {
            Markup.add(root, "span", "option-code").attr("dir", "ltr").text(option.code());
        }
        Markup.add(root, "span", "option-name").text(option.name());
        var count = Markup.add(root, "span", "option-count");
        Markup.add(count, "span").attr("aria-hidden", "true").text(Texts.number(activities));
        Markup.heard(count, Texts.text("filter.results", activities));
        return root.outerHtml();
    }
}

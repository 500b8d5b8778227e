package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.DayField;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Section 1: what the activity is, in which Sector, of which kind, when. */
class WhatSection extends EntrySection {

    private static final int NUMBER = 1;

    private final TextField title = EntryFields.text("entry.title");
    private final TextArea description = EntryFields.area("entry.description");
    private final Select<Language> language = new Select<>();
    private final RadioButtonGroup<Sector> sector = new RadioButtonGroup<>(Texts.text("activity.sector"));
    private final Select<ActivityKind> kind = new Select<>();
    private final TextField startYear = EntryFields.text("entry.startYear");
    private final TextField endYear = EntryFields.text("entry.endYear");
    private final Checkbox ongoing = new Checkbox(Texts.text("entry.ongoing"));
    private final DayField startDate = new DayField(Texts.text("entry.startDate"));
    private final DayField endDate = new DayField(Texts.text("entry.endDate"));
    private final Details days = new Details(Texts.text("entry.days"));
    private final TextField url = EntryFields.text("entry.url");
    private final TextField source = EntryFields.text("entry.source");
    private final TranslationFields translations;
    private final EntryFields fields;
    private final List<Sector> allowed;

    /** @param allowed the Sectors in which the account may enter activities */
    WhatSection(EntryFields fields, List<Sector> allowed) {
        super(NUMBER);
        this.fields = fields;
        this.allowed = allowed;
        translations = new TranslationFields(fields);
        describe();
        addField(
                place("title", title, "entry.title"),
                place("description", description, "entry.description"),
                place("language", language, "entry.language"),
                translations,
                place("sector", sector, "activity.sector"),
                place("kind", kind, "activity.kind"),
                years(),
                place("url", url, "entry.url"),
                place("source", source, "entry.source"));
    }

    private EntryField place(String path, com.vaadin.flow.component.Component field, String labelKey) {
        return fields.add(path, field, Texts.text(labelKey), NUMBER);
    }

    private void describe() {
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(Texts.text("entry.title.help"));
        description.setRequiredIndicatorVisible(true);
        description.addValueChangeListener(e -> count());
        language.setLabel(Texts.text("entry.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(e -> {
            mark(e.getValue());
            translations.setOriginal(e.getValue());
        });
        sector.setRequiredIndicatorVisible(true);
        sector.setItemLabelGenerator(s -> Texts.text("sector.long", s));
        kind.setLabel(Texts.text("activity.kind") + " •");
        kind.setPlaceholder(Texts.text("entry.choose"));
        kind.setItems(ActivityKind.values());
        kind.setItemLabelGenerator(k -> k == null ? "" : Texts.text("kind", k));
        kind.setRenderer(new ComponentRenderer<>(WhatSection::explained));
        url.setHelperText(Texts.text("entry.url.help"));
        url.getElement().setAttribute("dir", "ltr");
        source.setHelperText(Texts.text("entry.source.help"));
        for (var year : List.of(startYear, endYear)) {
            year.addClassName("entry-year");
            year.getElement().setProperty("inputMode", "numeric");
        }
        ongoing.addValueChangeListener(e -> endYear.setEnabled(!e.getValue()));
    }

    private static Div explained(ActivityKind kind) {
        var note = new Span(Texts.text("entry.kind", kind));
        note.addClassName("option-note");
        var option = new Div(new Span(Texts.text("kind", kind)), note);
        option.addClassName("option-explained");
        return option;
    }

    private Div years() {
        var first = new Div(
                place("startYear", startYear, "entry.startYear"),
                place("endYear", endYear, "entry.endYear"),
                place("ongoing", ongoing, "entry.ongoing"));
        first.addClassName("entry-row");
        var exact =
                new Div(place("startDate", startDate, "entry.startDate"), place("endDate", endDate, "entry.endDate"));
        exact.addClassName("entry-row");
        days.add(exact);
        return new Div(first, days);
    }

    private void count() {
        description.setHelperText(
                Texts.text("entry.description.help", description.getValue().length(), ActivityContent.MAX_DESCRIPTION));
    }

    /** Words in another language are read and laid out as such. */
    private void mark(@Nullable Language chosen) {
        if (chosen != null) {
            TranslationFields.mark(chosen, title, description);
        }
    }

    @Override
    void show(DraftContent content) {
        var sectors = new ArrayList<>(allowed);
        if (content.sector() != null && !sectors.contains(content.sector())) {
            sectors.add(content.sector());
        }
        sector.setItems(Arrays.stream(Sector.values()).filter(sectors::contains).toList());
        sector.setItemEnabledProvider(allowed::contains);
        title.setValue(content.title());
        description.setValue(content.description());
        count();
        language.setValue(content.language());
        mark(content.language());
        translations.show(content);
        sector.setValue(content.sector());
        kind.setValue(content.kind());
        startYear.setValue(content.startYear());
        endYear.setValue(content.endYear());
        ongoing.setValue(content.ongoing());
        endYear.setEnabled(!content.ongoing());
        startDate.setValue(content.startDate());
        endDate.setValue(content.endDate());
        days.setOpened(content.startDate() != null || content.endDate() != null);
        url.setValue(content.url());
        source.setValue(content.source());
    }

    @Override
    void write(DraftParts parts) {
        parts.title = title.getValue();
        parts.description = description.getValue();
        parts.language = language.getValue() == null ? Texts.language() : language.getValue();
        parts.translations = translations.values();
        parts.sector = sector.getValue();
        parts.kind = kind.getValue();
        parts.startYear = startYear.getValue();
        parts.endYear = endYear.getValue();
        parts.ongoing = ongoing.getValue();
        parts.startDate = startDate.getValue();
        parts.endDate = endDate.getValue();
        parts.url = url.getValue();
        parts.source = source.getValue();
    }

    @Override
    boolean isBegun(DraftContent content) {
        return !content.title().isBlank();
    }

    void enter() {
        title.focus();
    }
}

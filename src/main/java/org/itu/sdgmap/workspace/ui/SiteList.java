package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.activity.DraftContent.DraftSite;
import org.itu.sdgmap.geography.Coordinates.LonLat;
import org.itu.sdgmap.geography.Country;
import org.itu.sdgmap.geography.CountryLocator;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Exact places, each with its name and the country that it lies in. */
class SiteList extends Div implements EntryFields.Places {

    private static final Pattern PATH = Pattern.compile("sites\\.(\\d{1,4})(\\..*)?");

    private final EntryFields fields;
    private final CountryPicker countries;
    private final transient CountryLocator locator;
    private final SerializableRunnable changed;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final UndoLine undo = new UndoLine();

    /** @param changed runs after a place was added or removed */
    SiteList(EntryFields fields, CountryPicker countries, CountryLocator locator, SerializableRunnable changed) {
        this.fields = fields;
        this.changed = changed;
        this.countries = countries;
        this.locator = locator;
        addClassName("site-list");
        list.addClassName("entry-blocks");
        add(list, undo);
        fields.addList(this);
    }

    void show(List<DraftSite> sites) {
        undo.clear();
        rebuild(sites);
    }

    private void rebuild(List<DraftSite> sites) {
        rows.clear();
        list.removeAll();
        sites.forEach(site -> {
            var row = new Row(site);
            rows.add(row);
            list.add(row.place);
        });
        review();
    }

    List<DraftSite> values() {
        return rows.stream().map(Row::value).toList();
    }

    /** A place that was clicked or typed; the first one names its country too. */
    void add(LonLat place) {
        var country = locator.findCountryAt(place.longitude(), place.latitude())
                .map(Country::iso3)
                .orElse(null);
        if (country != null && countries.values().isEmpty()) {
            countries.include(country);
        }
        var before = values();
        var more = new ArrayList<>(before);
        more.add(new DraftSite("", place.longitude(), place.latitude(), country, false));
        rebuild(more);
        changed.run();
        undo.offer(
                Texts.text("entry.place.added", PlaceWords.degrees(place.longitude(), place.latitude())),
                () -> restore(before));
        rows.getLast().name.focus();
    }

    private void restore(List<DraftSite> sites) {
        rebuild(sites);
        changed.run();
    }

    private void remove(Row row) {
        var before = values();
        rows.remove(row);
        list.remove(row.place);
        changed.run();
        undo.offer(Texts.text("entry.place.removed", row.title()), () -> restore(before));
    }

    /** Says again which places lie outside, after the countries have changed. */
    void review() {
        rows.forEach(Row::review);
    }

    @Override
    public Optional<EntryField> find(String path) {
        var matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(1));
        return index < rows.size() ? Optional.of(rows.get(index).place) : Optional.empty();
    }

    private final class Row extends Div {

        private final DraftSite site;
        private final TextField name = EntryFields.text("entry.place.name");
        private final Checkbox confirmed = new Checkbox(Texts.text("entry.place.confirm"));
        private final Button include = new Button();
        private final Div outside = new Div();
        private final EntryField place;

        Row(DraftSite site) {
            this.site = site;
            addClassName("entry-block");
            name.setValue(site.name());
            confirmed.setValue(site.confirmed());
            var remove = new Button(Texts.text("entry.remove"), e -> SiteList.this.remove(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(Texts.text("entry.remove.what", title()));
            include.addThemeVariants(ButtonVariant.LUMO_SMALL);
            include.addClickListener(e -> {
                if (site.country() != null) {
                    countries.include(site.country());
                }
            });
            var facts = new Paragraph(Texts.text(
                    "entry.place.facts", PlaceWords.degrees(site.longitude(), site.latitude()), countryName()));
            facts.addClassName("place-facts");
            var head = new Div(fields.place(name, Texts.text("entry.place.name"), 2), remove);
            head.addClassName("entry-head");
            outside.add(include, fields.place(confirmed, Texts.text("entry.place.confirm"), 2));
            outside.addClassName("entry-row");
            add(head, facts, outside);
            place = fields.place(this, title(), 2).settled();
        }

        private String title() {
            return name.getValue().isBlank() ? PlaceWords.degrees(site.longitude(), site.latitude()) : name.getValue();
        }

        private String countryName() {
            return site.country() == null ? Texts.text("entry.place.sea") : countries.name(site.country());
        }

        private void review() {
            boolean isOutside = isOutside(site.country());
            confirmed.setVisible(isOutside || confirmed.getValue());
            include.setVisible(isOutside && site.country() != null);
            outside.setVisible(confirmed.isVisible() || include.isVisible());
            include.setText(Texts.text("entry.place.include", countryName()));
        }

        private boolean isOutside(@Nullable String country) {
            return country == null || !countries.contains(country);
        }

        private DraftSite value() {
            return new DraftSite(
                    name.getValue(), site.longitude(), site.latitude(), site.country(), confirmed.getValue());
        }
    }
}

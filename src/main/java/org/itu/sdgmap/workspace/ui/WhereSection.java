package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashSet;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.geography.Coordinates.LonLat;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.SdgMap.Mode;
import org.itu.sdgmap.ui.SdgMap.Place;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Section 2: at exact places, in countries, in regions or worldwide. */
class WhereSection extends EntrySection {

    private static final int NUMBER = 2;

    private final CountryCatalog catalog;
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>(Texts.text("activity.scope"));
    private final CheckboxGroup<String> regions = new CheckboxGroup<>(Texts.text("entry.regions"));
    private final CountryPicker countries;
    private final SiteList sites;
    private final RadioButtonGroup<Scope> click = new RadioButtonGroup<>(Texts.text("entry.click"));
    private final Div countryPart = new Div();
    private final Div sitePart = new Div();
    private final Div mapPart = new Div();
    private final SdgMap map;
    private final EntryField regionField;

    WhereSection(EntryFields fields, EntryServices services) {
        super(NUMBER);
        catalog = services.countries();
        countries = new CountryPicker(catalog, () -> {
            review();
            fields.changed();
        });
        sites = new SiteList(fields, countries, services.locator(), () -> {
            review();
            fields.changed();
        });
        map = new SdgMap(services.translations(), services.geodata().current(), Mode.PICK);
        describe();
        countryPart.add(fields.add("countries", countries, Texts.text("entry.countries"), NUMBER)
                .settled());
        var siteBox = new Div(
                new H3(Texts.text("entry.places")),
                new Paragraph(Texts.text("entry.places.help")),
                sites,
                new PlaceEntry(services.coordinates(), sites::add));
        siteBox.addClassName("entry-places");
        sitePart.add(fields.add("sites", siteBox, Texts.text("entry.places"), NUMBER));
        mapPart.add(click, map);
        mapPart.addClassName("entry-map");
        regionField = fields.add("regions", regions, Texts.text("entry.regions"), NUMBER)
                .settled();
        addField(
                fields.add("scope", scope, Texts.text("activity.scope"), NUMBER),
                regionField,
                countryPart,
                mapPart,
                sitePart);
    }

    private void describe() {
        scope.setRequiredIndicatorVisible(true);
        scope.addClassName("entry-scope");
        scope.setItems(Scope.COUNTRY, Scope.SITE, Scope.REGION, Scope.GLOBAL);
        scope.setRenderer(new ComponentRenderer<>(WhereSection::explained));
        scope.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        scope.addValueChangeListener(e -> {
            click.setValue(e.getValue() == Scope.SITE ? Scope.SITE : Scope.COUNTRY);
            arrange();
        });
        regions.setItems(catalog.listGroups().stream()
                .filter(g -> g.kind() == CountryGroup.Kind.ITU_REGION)
                .map(CountryGroup::code)
                .toList());
        regions.setItemLabelGenerator(code -> catalog.getGroup(code).name().in(Texts.language()));
        click.setItems(Scope.COUNTRY, Scope.SITE);
        click.setItemLabelGenerator(s -> Texts.text("entry.click", s));
        map.addCountryPickListener(e -> {
            if (click.getValue() == Scope.COUNTRY) {
                countries.toggle(e.iso3());
            }
        });
        map.addPointPickListener(e -> {
            if (click.getValue() == Scope.SITE) {
                sites.add(new LonLat(e.longitude(), e.latitude()));
            }
        });
    }

    private static Div explained(Scope scope) {
        var note = new Span(Texts.text("entry.scope", scope));
        note.addClassName("option-note");
        var option = new Div(new Span(Texts.text("scope", scope)), note);
        option.addClassName("option-explained");
        return option;
    }

    /** The map and the places after the countries or places have changed. */
    private void review() {
        sites.review();
        map.highlight(
                countries.values(),
                sites.values().stream()
                        .map(s -> new Place(s.longitude(), s.latitude(), s.name()))
                        .toList());
        arrange();
    }

    /** Shows what the scope needs; and what holds something already, so that nothing is handed over unseen. */
    private void arrange() {
        var chosen = scope.getValue();
        boolean ofPlaces = chosen == Scope.SITE || !sites.values().isEmpty();
        boolean ofCountries = chosen == Scope.COUNTRY
                || chosen == Scope.SITE
                || !countries.values().isEmpty();
        countryPart.setVisible(ofCountries);
        sitePart.setVisible(ofPlaces);
        mapPart.setVisible(ofCountries || ofPlaces);
        regionField.setVisible(chosen == Scope.REGION || !regions.getValue().isEmpty());
        click.setVisible(ofPlaces);
        if (!ofPlaces || click.getValue() == null) {
            click.setValue(Scope.COUNTRY);
        }
    }

    @Override
    void show(DraftContent content) {
        scope.setValue(content.scope());
        regions.setValue(new HashSet<>(content.regions()));
        countries.show(content.countries());
        sites.show(content.sites());
        review();
    }

    @Override
    void write(DraftParts parts) {
        parts.scope = scope();
        // In the order of the catalogue, so that ticking back and forth changes nothing.
        parts.regions = catalog.listGroups().stream()
                .map(CountryGroup::code)
                .filter(regions.getValue()::contains)
                .toList();
        parts.countries = countries.values();
        parts.sites = sites.values();
    }

    private @Nullable Scope scope() {
        return scope.getValue();
    }

    @Override
    boolean isBegun(DraftContent content) {
        return content.scope() != null;
    }
}

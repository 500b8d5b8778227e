package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.LonLatBox;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.ui.MapParameters.Form;
import org.itu.sdgmap.analysis.ui.MapParameters.Switch;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Which countries the activities under a filter reach, as map, as table and in words. */
@Route(Paths.MAP)
@Menu(title = "menu.map", order = 1)
@AnonymousAllowed
class CoverageMapView extends FigureView {

    private static final String PICTURE = "itu-sdg-coverage.png";

    private final CoverageService coverageService;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final CoverageMeasures measures;
    private final MeasureWords measureWords;
    private final CountryPanel countryPanel;
    private final FilterSentence filterSentence;

    private final PageHeader header;
    private final Button picture = new Button(Texts.text("map.downloadPng"));
    private final Anchor json = new Anchor("", Texts.text("map.downloadJson"));
    private final Anchor csv = new Anchor("", Texts.text("map.downloadCsv"));
    private final MapControls controls;
    private final MapModes modes = new MapModes(MapModes.Mode.COVERAGE);
    private final Paragraph summary = new Paragraph();
    private final Paragraph measureRule = new Paragraph();
    private final ToggleButton sites = new ToggleButton(Texts.text("map.sites"), this::showSites);
    private final ToggleButton worldwide = new ToggleButton(Texts.text("map.worldwide"), this::showWorldwide);
    private final Span unspecific = new Span();
    private final Anchor unspecificLink = new Anchor("", Texts.text("map.unspecific.list"));
    private final Anchor onNoMap = new Anchor();
    private final BeyondChoice beyond;
    private final SdgMap map;
    private final CoverageTable table;
    private final Div words = new Div();
    private final SidePanel panel = new SidePanel(this::closePanel);
    private final FilterLinks links = new FilterLinks(Paths.MAP);

    private MapParameters parameters = MapParameters.NONE;

    CoverageMapView(
            Parts parts,
            CoverageService coverageService,
            ActivitySearch search,
            CountryCatalog countries,
            CoverageMeasures measures,
            MeasureWords measureWords,
            CountryPanel countryPanel,
            FilterSentence filterSentence,
            EmbedDialogs embeds,
            Translations translations,
            GeodataVersion geodata) {
        super(parts, Paths.MAP);
        this.coverageService = coverageService;
        this.search = search;
        this.beyond = new BeyondChoice(search);
        this.countries = countries;
        this.measures = measures;
        this.measureWords = measureWords;
        this.countryPanel = countryPanel;
        this.filterSentence = filterSentence;
        addClassName("coverage-map");
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        listenToMap();
        table = new CoverageTable(measureWords, this::openCountry);
        controls = new MapControls(measures, measureWords, this::choose);
        onNoMap.addClassName("map-on-no-map");
        summary.addClassName("map-summary");
        summary.getElement().setAttribute("role", "status");
        header = new PageHeader(
                Texts.text("map.title"),
                new CopyLinkButton(),
                embeds.button(this::embedTarget),
                pictureButton(),
                fileLink(csv),
                fileLink(json));
        var stage = new Div(map, table, words, panel);
        stage.addClassName("map-stage");
        panel.listenForEscapeOn(stage);
        var rule = new CountingRule("rule.distinct", "rule.mapScopes", "rule.mapStates");
        rule.addComponentAsFirst(measureRule);
        add(header, modes, filterBar(), controls, summary, onNoMap, beyond, stage, beside(), links, rule, source());
    }

    @Override
    String title() {
        return Texts.text("map.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        parameters = MapParameters.parse(given, countries, measures);
        map.setView(parameters.view());
    }

    @Override
    Map<String, String> own() {
        return parameters.write();
    }

    @Override
    void show() {
        var filter = filter();
        var coverage = coverage();
        header.setAnswer((EmbeddedMap.totals(coverage.totals()) + " " + leftOut()).strip());
        links.show(filter);
        modes.show(filter);
        showUnspecific(coverage);
        beyond.show(filter, coverage);
        map.setShowSites(parameters.sites() == Switch.ON);
        map.setOverlay(parameters.worldwide() == Switch.ON);
        sites.show(parameters.sites() == Switch.ON);
        showMeasure(coverage);
        showPanel(coverage, false);
    }

    /** What follows from the measure and from the way in which it is shown. */
    private void showMeasure(Coverage coverage) {
        var measure = parameters.measure();
        controls.show(parameters);
        summary.setText(new MeasureSummary(coverage, measure, measureWords).sentence());
        summary.setVisible(leftOut().isEmpty());
        map.setNote(leftOut());
        measureRule.setText(measureWords.rule(measure));
        json.setHref(dataAddress("coverage"));
        csv.setHref(dataAddress("coverage.csv"));
        map.showFilter(FilterAddress.query(filter()), code(measure));
        map.setMeasure(measureWords.forMap(measure));
        parameters.style().applyTo(map, measure.quantity());
        map.setCaption(List.of(
                filterSentence.of(filter()),
                measure.countsEntries() ? "" : unspecific.getText(),
                measureWords.rule(measure),
                source().getText()));
        showForm(coverage);
    }

    /** Said where no country can have a value, which is another thing than none; else empty. */
    private String leftOut() {
        return MeasureSummary.leftOut(filter(), parameters.measure());
    }

    private EmbedTarget embedTarget() {
        var measure = parameters.measure();
        return EmbedTarget.map(filter(), parameters.write(), () -> EmbeddedMap.title(measure, measureWords));
    }

    private Coverage coverage() {
        return coverageService.getCoverage(filter(), parameters.measure(), Texts.language());
    }

    /** The code of a measure in an address; empty for the usual one. */
    private static String code(CoverageMeasure measure) {
        return measure.equals(CoverageMeasure.ACTIVITIES) ? "" : measure.code();
    }

    private String dataAddress(String resource) {
        return ModeAddress.of(resource, filter(), Map.of(CoverageMeasures.PARAMETER, code(parameters.measure())));
    }

    private void showForm(Coverage coverage) {
        setClassName("as-map", parameters.as() == Form.MAP);
        map.getElement().setAttribute("hidden", parameters.as() != Form.MAP);
        picture.setVisible(parameters.as() == Form.MAP);
        sites.setVisible(parameters.as() == Form.MAP);
        worldwide.setVisible(parameters.as() == Form.MAP);
        table.setVisible(parameters.as() == Form.TABLE);
        words.setVisible(parameters.as() == Form.WORDS);
        words.removeAll();
        if (parameters.as() == Form.MAP) {
            table.clear();
            return;
        }
        var rows = CountryRow.of(coverage, countries, Texts.language());
        if (parameters.as() == Form.TABLE) {
            table.show(tableCaption(), parameters.measure(), rows, parameters.selected());
        } else {
            table.clear();
            words.add(sentences(coverage, rows));
        }
    }

    private String tableCaption() {
        var measure = parameters.measure();
        return measure.equals(CoverageMeasure.ACTIVITIES)
                ? Texts.text("map.tableCaption")
                : Texts.text("map.measureCaption", measureWords.title(measure), measureWords.rule(measure));
    }

    private Html sentences(Coverage coverage, List<CountryRow> rows) {
        var measure = parameters.measure();
        return measure.equals(CoverageMeasure.ACTIVITIES)
                ? new CoverageSentences(coverage.totals(), rows).html(countries)
                : new MeasureSentences(measure, measureWords, new MeasureSummary(coverage, measure, measureWords), rows)
                        .html();
    }

    private void showUnspecific(Coverage coverage) {
        var filter = filter();
        var totals = coverage.totals();
        unspecific.setText(Texts.text("map.unspecific", totals.global(), totals.regional()));
        worldwide.show(parameters.worldwide() == Switch.ON);
        worldwide.setEnabled(totals.global() > 0 || parameters.worldwide() == Switch.ON);
        var scopes = Set.of(Scope.GLOBAL, Scope.REGION);
        unspecificLink.setVisible(totals.global() + totals.regional() > 0);
        unspecificLink.setHref(
                FilterAddress.of(Paths.ACTIVITIES, filter.scopes().isEmpty() ? filter.withScopes(scopes) : filter));
        onNoMap.setVisible(unspecificLink.isVisible());
        onNoMap.setHref(unspecificLink.getHref());
        onNoMap.setText(Texts.text("map.onNoMap", totals.global(), totals.regional()));
    }

    private void showPanel(Coverage coverage, boolean takeFocus) {
        var iso3 = parameters.selected();
        map.setSelected(iso3);
        if (iso3 == null) {
            panel.hide();
        } else {
            var country = countries.getCountry(iso3);
            var name = country.name().in(Texts.language());
            var content = countryPanel.of(country, coverage, parameters.measure(), filter());
            if (parameters.as() == Form.MAP) {
                content.add(zoomButton(iso3, name));
            }
            panel.open(name, takeFocus, content);
        }
    }

    private void listenToMap() {
        map.addCountryListener(e -> openCountry(e.iso3()));
        map.addSiteListener(e -> UI.getCurrentOrThrow()
                .navigate(PastDay.addressOfActivity(e.slug()).substring(1)));
        map.addClusterListener(e -> openPlace(new LonLatBox(e.minLon(), e.minLat(), e.maxLon(), e.maxLat())));
        map.addViewListener(e -> {
            parameters = parameters.withView(e.home() ? null : e.text());
            replaceAddress();
        });
    }

    private void openCountry(String iso3) {
        if (countries.findCountry(iso3).isEmpty()) {
            return;
        }
        parameters = parameters.withSelected(iso3);
        showPanel(coverage(), true);
        markInTable();
        replaceAddress();
    }

    private void openPlace(LonLatBox box) {
        parameters = parameters.withSelected(null);
        map.setSelected(null);
        var found = new BoxActivities(search, filter(), box);
        panel.open(found.title(), true, found);
        replaceAddress();
    }

    private void closePanel() {
        parameters = parameters.withSelected(null);
        map.setSelected(null);
        markInTable();
        replaceAddress();
    }

    private void markInTable() {
        if (parameters.as() == Form.TABLE) {
            table.select(parameters.selected());
        }
    }

    /** Another measure, style or form of the same selection. */
    private void choose(MapParameters chosen) {
        parameters = chosen;
        var coverage = coverage();
        showMeasure(coverage);
        showPanel(coverage, false);
        replaceAddress();
    }

    private void showSites(boolean on) {
        parameters = parameters.withSites(on);
        map.setShowSites(on);
        replaceAddress();
    }

    private void showWorldwide(boolean on) {
        parameters = parameters.withWorldwide(on);
        map.setOverlay(on);
        replaceAddress();
    }

    private Div beside() {
        unspecific.addClassName("map-unspecific");
        var beside = new Div(unspecific, unspecificLink, worldwide, sites);
        beside.addClassName("map-beside");
        return beside;
    }

    private Button pictureButton() {
        picture.setIcon(new Icon(VaadinIcon.DOWNLOAD_ALT));
        picture.addClickListener(e -> map.download(PICTURE));
        picture.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return picture;
    }

    private Button zoomButton(String iso3, String name) {
        var button = new Button(Texts.text("map.panel.zoom", name), e -> map.zoomTo(iso3));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Anchor fileLink(Anchor link) {
        link.setRouterIgnore(true);
        link.addClassName("page-action");
        return link;
    }
}

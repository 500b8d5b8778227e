package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.CoverageYears;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.YearlyCoverage;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.SdgYears;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** Coverage year by year: a map that plays, the years as a table, the countries of the shown year as another. */
@Route(Paths.YEARS)
@AnonymousAllowed
class YearsView extends FigureView {

    static final String YEAR = "year";

    private final CoverageYears years;
    private final CoverageMeasures measures;
    private final MeasureWords measureWords;
    private final FilterWords words;
    private final FilterSentence sentences;
    private final PageHeader header;
    private final Anchor csv = ModePage.csv();
    private final Anchor json = ModePage.json();
    private final MapModes modes = new MapModes(MapModes.Mode.YEARS);
    private final MeasureChoice measureChoice;
    private final StyleChoice styleChoice;
    private final PhoneFold fold;
    private final SdgMap map;
    private final SdgYears player;
    private final Paragraph nothing = new Paragraph(Texts.text("modes.years.none"));
    private final SortedTable<InYear> byCountry;
    private final Div tables = new Div();
    private CoverageMeasure measure = CoverageMeasure.ACTIVITIES;
    private MapStyle style = MapStyle.NONE;
    private @Nullable Integer year;

    /** A country in the shown year. */
    private record InYear(String iso3, String name, Number value) {}

    YearsView(
            Parts parts,
            CoverageYears years,
            CoverageMeasures measures,
            MeasureWords measureWords,
            FilterWords words,
            FilterSentence sentences,
            Translations translations,
            GeodataVersion geodata) {
        super(parts, Paths.YEARS);
        this.years = years;
        this.measures = measures;
        this.measureWords = measureWords;
        this.words = words;
        this.sentences = sentences;
        addClassNames("map-mode", "years-view");
        header = new PageHeader(Texts.text("modes.years.title"), new CopyLinkButton(), csv, json);
        measureChoice = new MeasureChoice(measures, measureWords, this::choose);
        measureChoice.leaveOutYears();
        styleChoice = new StyleChoice(this::choose);
        var controls = new Div(measureChoice, styleChoice);
        controls.addClassName("figure-controls");
        fold = new PhoneFold("year-choices", controls, styleChoice.advice());
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        map.addCountryListener(
                e -> UI.getCurrentOrThrow().getPage().setLocation(PlaceAddress.ofCountry(e.iso3(), filter())));
        player = new SdgYears(translations, map);
        player.addYearListener(e -> arrive(e.year()));
        byCountry = countries();
        tables.addClassName("mode-tables");
        add(
                header,
                modes,
                filterBar(),
                fold,
                nothing,
                player,
                map,
                tables,
                new CountingRule("modes.years.rule", "rule.distinct", "rule.mapScopes", "rule.mapStates"),
                source());
    }

    /** @throws InvalidValueException if it is no year */
    static @Nullable Integer parseYear(Map<String, List<String>> parameters) {
        var text = PageParameters.find(parameters, YEAR);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().matches("[12][0-9]{3}")) {
            throw new InvalidValueException(YEAR, text.get(), "a year such as 2024");
        }
        return Integer.valueOf(text.get());
    }

    @Override
    String title() {
        return Texts.text("modes.years.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        measure = CompareView.amount(given, measures);
        style = MapStyle.parse(given, measure.quantity());
        year = parseYear(given);
    }

    @Override
    void show() {
        var filter = filter();
        modes.show(filter);
        measureChoice.show(measure);
        styleChoice.show(style, measure.quantity());
        fold.name(Texts.text(
                "modes.settings",
                style.countChoices(measure.quantity()) + (measure.equals(CoverageMeasure.ACTIVITIES) ? 0 : 1)));
        var found = years.getYears(filter, measure, Texts.language());
        var own = Map.of(CoverageMeasures.PARAMETER, measure.equals(CoverageMeasure.ACTIVITIES) ? "" : measure.code());
        csv.setHref(ModeAddress.of("coverage/years.csv", filter, own));
        json.setHref(ModeAddress.of("coverage/years", filter, own));
        map.setMeasure(measureWords.forMap(measure));
        style.applyTo(map, measure.quantity());
        boolean any = !found.years().isEmpty();
        nothing.setVisible(!any);
        player.setVisible(any);
        map.setVisible(any);
        tables.setVisible(any);
        if (!any) {
            header.setAnswer(Texts.text("modes.years.none"));
            return;
        }
        map.setNote(MeasureSummary.leftOut(filter, measure));
        map.showAnswer(ModeAddress.of("coverage/years", filter, own));
        player.setFrames(found.years().stream()
                .map(y -> new SdgYears.Frame(y.year(), sentence(y)))
                .toList());
        var byYear = years();
        tables.removeAll();
        tables.add(ModePage.section("modes.years.table", byYear), ModePage.section("modes.years.countries", byCountry));
        byYear.show(Texts.text("modes.years.caption", measureWords.title(measure)), found.years());
        var shown = found.years().get(place(found.years())).year();
        player.setYear(shown);
        map.setYear(shown);
        describeYear(found);
    }

    /** The latest one if the chosen year is not among them. */
    private int place(List<YearlyCoverage.Year> all) {
        for (int i = 0; i < all.size(); i++) {
            if (year != null && all.get(i).year() == year) {
                return i;
            }
        }
        return all.size() - 1;
    }

    private void describeYear(YearlyCoverage found) {
        var all = found.years();
        int place = place(all);
        var shown = all.get(place);
        map.setCaption(List.of(
                Texts.text("modes.years.of", String.valueOf(shown.year()), sentence(shown)),
                sentences.of(filter()),
                measureWords.rule(measure),
                source().getText()));
        var answer = Texts.text(
                "modes.years.answer",
                String.valueOf(all.getFirst().year()),
                String.valueOf(all.getLast().year()),
                String.valueOf(shown.year()),
                sentence(shown));
        header.setAnswer(
                year == null || year == shown.year()
                        ? answer
                        : Texts.text("modes.years.outside", String.valueOf(year)) + " " + answer);
        var rows = new ArrayList<InYear>();
        for (var country : found.countries()) {
            var value = country.values().get(place);
            if (value != null && value.doubleValue() > 0) {
                rows.add(new InYear(country.iso3(), words.country(country.iso3()), value));
            }
        }
        byCountry.show(
                Texts.text("modes.years.countriesOf", String.valueOf(shown.year()), measureWords.title(measure)), rows);
    }

    private String sentence(YearlyCoverage.Year one) {
        var counted = one.counted();
        return counted == null
                ? Texts.text("modes.years.places", one.countries())
                : Texts.text(
                        measure.countsEntries() ? "modes.years.entries" : "modes.years.frame",
                        counted,
                        one.countries());
    }

    /**
     * The player and the map show the year already, perhaps a later one by now: setting it again would throw the reader
     * back.
     */
    private void arrive(int shown) {
        year = shown;
        describeYear(years.getYears(filter(), measure, Texts.language()));
        replaceAddress();
    }

    private void choose(CoverageMeasure chosen) {
        measure = chosen;
        choose(style.forOtherMeasure());
    }

    private void choose(MapStyle chosen) {
        style = chosen;
        show();
        replaceAddress();
    }

    /** What the measure counts, where it is a sum, and the countries and areas that have some of it. */
    private SortedTable<YearlyCoverage.Year> years() {
        var columns = new ArrayList<SortedTable.Column<YearlyCoverage.Year>>();
        columns.add(new SortedTable.Column<>(
                Texts.text("modes.column.YEAR"),
                false,
                y -> String.valueOf(y.year()),
                Comparator.comparingInt(YearlyCoverage.Year::year)));
        if (measure.quantity() == CoverageMeasure.Quantity.COUNT && measure.kind() != CoverageMeasure.Kind.TARGETS) {
            columns.add(new SortedTable.Column<>(
                    Texts.text(measure.countsEntries() ? "places.countryColumn.ENTRIES" : "map.column.ACTIVITIES"),
                    true,
                    y -> Texts.number(counted(y)),
                    Comparator.comparingLong(YearsView::counted)));
        }
        columns.add(new SortedTable.Column<>(
                Texts.text("modes.column.COUNTRIES"),
                true,
                y -> Texts.number((long) y.countries()),
                Comparator.comparingInt(YearlyCoverage.Year::countries)));
        return new SortedTable<>(columns, y -> null, 0);
    }

    private static long counted(YearlyCoverage.Year one) {
        return Objects.requireNonNullElse(one.counted(), 0L);
    }

    private SortedTable<InYear> countries() {
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("map.column.COUNTRY"),
                                false,
                                InYear::name,
                                Comparator.comparing(InYear::name, Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.VALUE"),
                                true,
                                c -> measureWords.number(measure, c.value()),
                                Comparator.comparingDouble(c -> c.value().doubleValue()))),
                c -> PlaceAddress.ofCountry(c.iso3(), filter()),
                1);
    }

    @Override
    Map<String, String> own() {
        var own = new LinkedHashMap<String, String>();
        own.put(CoverageMeasures.PARAMETER, measure.equals(CoverageMeasure.ACTIVITIES) ? "" : measure.code());
        own.putAll(style.write(measure.quantity()));
        own.put(YEAR, year == null ? "" : String.valueOf(year));
        return own;
    }
}

package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ComparedFilters;
import org.itu.sdgmap.analysis.CoverageComparison.CountryPair;
import org.itu.sdgmap.analysis.CoverageComparisons;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasures;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.ui.CompareTables.GroupPair;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** Two filters side by side on maps that move together, their difference on a third, by country and by group. */
@Route(Paths.COMPARE)
@AnonymousAllowed
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LINK = "compared";

    private final CoverageComparisons comparisons;
    private final CoverageGroups groups;
    private final CoverageMeasures measures;
    private final MeasureWords measureWords;
    private final FilterParameters parameters;
    private final FilterSentence sentences;
    private final FilterWords words;
    private final GroupWords groupWords;
    private final ComparePresets presets;
    private final SourceLine source;
    private final PageHeader header;
    private final Anchor csv = ModePage.csv();
    private final Anchor json = ModePage.json();
    private final MapModes modes = new MapModes(MapModes.Mode.COMPARE);
    private final FilterBar barA;
    private final FilterBar barB;
    private final PhoneFold fold;
    private final Details foldA = new Details();
    private final Details foldB = new Details();
    private final MeasureChoice measureChoice;
    private final Select<Grouping> byChoice = new Select<>();
    private final H2 titleA = new H2();
    private final H2 titleB = new H2();
    private final SdgMap mapA;
    private final SdgMap mapB;
    private final SdgMap difference;
    private final SortedTable<CountryPair> byCountry;
    private final SortedTable<GroupPair> byGroup;
    private final Section ofGroups;
    private Location address = new Location(Paths.COMPARE);
    private ComparedFilters filters = new ComparedFilters(ActivityFilter.all(), ActivityFilter.all());
    private CoverageMeasure measure = CoverageMeasure.ACTIVITIES;
    private Grouping by = Grouping.ITU_REGION;

    CompareView(
            CoverageComparisons comparisons,
            CoverageGroups groups,
            CoverageMeasures measures,
            MeasureWords measureWords,
            FilterParameters parameters,
            FilterSentence sentences,
            FilterWords words,
            GroupWords groupWords,
            ComparePresets presets,
            FilterBar barA,
            FilterBar barB,
            Translations translations,
            GeodataVersion geodata,
            PublishedState state) {
        this.comparisons = comparisons;
        this.groups = groups;
        this.measures = measures;
        this.measureWords = measureWords;
        this.parameters = parameters;
        this.sentences = sentences;
        this.words = words;
        this.groupWords = groupWords;
        this.presets = presets;
        this.barA = barA;
        this.barB = barB;
        this.source = new SourceLine(state.changedAt());
        addClassNames("map-mode", "compare-view");
        header = new PageHeader(Texts.text("modes.compare.title"), new CopyLinkButton(), csv, json);
        measureChoice = new MeasureChoice(measures, measureWords, this::measure);
        measureChoice.leaveOutYears();
        mapA = map(translations, geodata, "a");
        mapB = map(translations, geodata, "b");
        difference = map(translations, geodata, "difference");
        difference.setScheme(SdgMap.Scheme.DIFFERENCE);
        byCountry = CompareTables.ofCountries(
                words, measureWords, () -> measure, p -> PlaceAddress.ofCountry(p.iso3(), withoutYears()));
        byGroup = CompareTables.ofGroups(groupWords, p -> {
            var code = p.line().code();
            return code == null ? null : PlaceAddress.ofRegion(code, withoutYears());
        });
        ofGroups = ModePage.section("modes.compare.byGroup", byGroup);
        barA.callIt(Texts.text("modes.compare.a"), "a");
        barB.callIt(Texts.text("modes.compare.b"), "b");
        barA.onChange(f -> goTo(new ComparedFilters(f, filters.b())));
        barB.onChange(f -> goTo(new ComparedFilters(filters.a(), f)));
        foldA.add(barA);
        foldB.add(barB);
        List.of(foldA, foldB).forEach(f -> f.addClassName("folded-choices"));
        fold = new PhoneFold("compared-filters", choices(), filtersSideBySide());
        fold.name(Texts.text("modes.compare.fold"));
        add(header, modes, fold, maps(), tables());
        add(new CountingRule("modes.compare.rule", "rule.distinct", "rule.mapScopes", "rule.mapStates"), source);
    }

    /** @throws InvalidValueException that names the parameter, the value and what is expected */
    static void check(Map<String, List<String>> given, FilterParameters parameters, CoverageMeasures measures) {
        given.keySet().stream()
                .filter(name -> name.startsWith(ComparedFilters.PREFIX) && !ComparedFilters.isOfB(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidValueException(
                            "parameter", name, "a parameter of a filter after b., such as b.from");
                });
        ComparedFilters.parse(given, parameters);
        amount(given, measures);
        GroupsView.parseBy(given);
    }

    /** A measure that can be subtracted. */
    static CoverageMeasure amount(Map<String, List<String>> given, CoverageMeasures measures) {
        var measure = PageParameters.find(given, CoverageMeasures.PARAMETER)
                .map(measures::getByCode)
                .orElse(CoverageMeasure.ACTIVITIES);
        if (measure.kind() == CoverageMeasure.Kind.YEARS) {
            throw new InvalidValueException(
                    CoverageMeasures.PARAMETER, measure.code(), "activities, targets, share, sector or entries");
        }
        return measure;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rule.pageTitle", Texts.text("modes.compare.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        var read = ComparedFilters.parse(given, parameters);
        boolean compared = given.keySet().stream().anyMatch(ComparedFilters::isOfB);
        filters = compared ? read : presets.proposed(read.a());
        measure = amount(given, measures);
        by = GroupsView.parseBy(given);
        show();
        if (!compared) {
            // So that the address says what is shown, and is still true next year.
            event.forwardTo(Paths.COMPARE, PageAddress.queryParameters(address, filters.a(), own()));
        }
    }

    private void show() {
        source.show(filters.a(), filters.b());
        // Years that nobody chose do not follow the reader to other pages.
        modes.show(presets.isUsual(filters) ? withoutYears() : filters.a());
        barA.show(filters.a());
        barB.show(filters.b());
        measureChoice.show(measure);
        byChoice.setValue(by);
        var a = Texts.text("modes.compare.side", "A", sentences.of(filters.a()));
        var b = Texts.text("modes.compare.side", "B", sentences.of(filters.b()));
        foldA.setSummaryText(folded("modes.compare.a", filters.a()));
        foldB.setSummaryText(folded("modes.compare.b", filters.b()));
        titleA.setText(a);
        titleB.setText(b);
        var own = Map.of(CoverageMeasures.PARAMETER, measure.equals(CoverageMeasure.ACTIVITIES) ? "" : measure.code());
        csv.setHref(ModeAddress.of("coverage/compare.csv", filters, own));
        var answer = ModeAddress.of("coverage/compare", filters, own);
        json.setHref(answer);
        var found = comparisons.compare(filters.a(), filters.b(), measure, Texts.language());
        var sentence = new CompareSentence(measure, words);
        var pairs = pairs();
        header.setAnswer((sentence.of(found) + " " + sentence.ofGroups(pairs, groupWords)).strip());
        var style = MapStyle.NONE.shownFor(measure.quantity()) == MapStyle.Shown.SYMBOLS;
        List.of(mapA, mapB).forEach(map -> {
            map.setMeasure(measureWords.forMap(measure));
            map.setSymbols(style);
        });
        difference.setMeasure(Map.of(
                "code",
                "difference:" + measure.code(),
                "title",
                Texts.text("modes.compare.legend", measureWords.title(measure))));
        List.of(mapA, mapB, difference).forEach(map -> {
            map.showAnswer(answer);
            map.setCaption(List.of(a, b, measureWords.rule(measure), source.getText()));
        });
        ofGroups.setVisible(!pairs.isEmpty());
        byChoice.setVisible(!pairs.isEmpty());
        byGroup.show(Texts.text("modes.compare.caption", GroupWords.grouping(by)), pairs);
        byCountry.show(
                Texts.text("modes.compare.countries", measureWords.title(measure)),
                found.countries().stream().filter(CompareView::isAnything).toList());
    }

    private String folded(String name, ActivityFilter filter) {
        return Texts.text(
                "modes.compare.folded",
                Texts.text(name),
                FilterChoice.of(filter, words).size());
    }

    /** None where a side has no activities: groups count nothing else. */
    private List<GroupPair> pairs() {
        boolean counted = filters.a().source().includesActivities()
                && filters.b().source().includesActivities();
        return counted
                ? CompareTables.pairs(
                        groups.getGroups(filters.a(), by, Texts.language()),
                        groups.getGroups(filters.b(), by, Texts.language()))
                : List.of();
    }

    private static boolean isAnything(CountryPair pair) {
        return isMore(pair.a()) || isMore(pair.b());
    }

    private static boolean isMore(@Nullable Number value) {
        return value != null && value.doubleValue() > 0;
    }

    private Div choices() {
        byChoice.setLabel(Texts.text("modes.group.by"));
        byChoice.setItems(Grouping.values());
        byChoice.setItemLabelGenerator(GroupWords::grouping);
        byChoice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                by = e.getValue();
                show();
                replaceAddress();
            }
        });
        var line = new Div(
                preset("modes.compare.periods", () -> presets.periods(filters.a())),
                preset("modes.compare.sectors", () -> presets.sectors(filters)),
                preset("modes.compare.swap", () -> presets.swapped(filters)),
                measureChoice,
                byChoice);
        line.addClassName("mode-controls");
        return line;
    }

    private Button preset(String key, SerializableSupplier<ComparedFilters> chosen) {
        var button = new Button(Texts.text(key), e -> goTo(chosen.get()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Div filtersSideBySide() {
        var both = new Div(foldA, foldB);
        both.addClassName("compare-filters");
        return both;
    }

    private Div maps() {
        var a = new Section(titleA, mapA);
        var b = new Section(titleB, mapB);
        var third = new Section(new H2(Texts.text("modes.compare.difference")), difference);
        third.addClassName("compare-difference");
        var all = new Div(a, b, third);
        all.addClassName("compare-maps");
        return all;
    }

    private Div tables() {
        var all = new Div(ofGroups, ModePage.section("modes.compare.byCountry", byCountry));
        all.addClassName("mode-tables");
        return all;
    }

    private SdgMap map(Translations translations, GeodataVersion geodata, String side) {
        var map = new SdgMap(translations, geodata.current(), SdgMap.Mode.OVERVIEW);
        map.setSide(side.toLowerCase(Locale.ROOT));
        map.linkTo(LINK);
        map.addCountryListener(
                e -> UI.getCurrentOrThrow().getPage().setLocation(PlaceAddress.ofCountry(e.iso3(), withoutYears())));
        return map;
    }

    /** What both sides have in common would be hard to say: a profile opens under A without its years. */
    private ActivityFilter withoutYears() {
        return filters.a().withYears(null, null);
    }

    private void measure(CoverageMeasure chosen) {
        measure = chosen;
        show();
        replaceAddress();
    }

    private void goTo(ComparedFilters chosen) {
        filters = chosen;
        PageAddress.goTo(Paths.COMPARE, address, chosen.a(), own());
    }

    private void replaceAddress() {
        PageAddress.replace(Paths.COMPARE, address, filters.a(), own());
    }

    private Map<String, String> own() {
        var own = new LinkedHashMap<String, String>();
        if (filters.b().selectsAll()) {
            // Nothing at all would be read as the usual pair.
            own.put(ComparedFilters.PREFIX + "source", "BOTH");
        }
        FilterParameters.write(filters.b())
                .forEach((name, values) -> own.put(ComparedFilters.PREFIX + name, String.join(",", values)));
        own.put(CoverageMeasures.PARAMETER, measure.equals(CoverageMeasure.ACTIVITIES) ? "" : measure.code());
        own.put(GroupsView.BY, PageParameters.write(by, Grouping.ITU_REGION));
        return own;
    }
}

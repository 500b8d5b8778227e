package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.CoverageMeasure.Quantity;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Activities and countries reached by groups of countries, as map, table and in words. */
@Route(Paths.GROUPS)
@AnonymousAllowed
class GroupsView extends FigureView {

    static final String BY = "by";

    private final CoverageGroups groups;
    private final CountryCatalog countries;
    private final FilterSentence sentences;
    private final GroupWords words;
    private final GroupsOnMap onMap;
    private final PageHeader header;
    private final Anchor csv = ModePage.csv();
    private final Anchor json = ModePage.json();
    private final MapModes modes = new MapModes(MapModes.Mode.GROUPS);
    private final Select<Grouping> choice = new Select<>();
    private final StyleChoice styleChoice;
    private final PhoneFold fold;
    private final Paragraph beyond = new Paragraph();
    private final SdgMap map;
    private final SortedTable<GroupLine> table;
    private Grouping by = Grouping.ITU_REGION;
    private MapStyle style = MapStyle.NONE;
    private double shareOfAll;

    GroupsView(
            Parts parts,
            CoverageGroups groups,
            CountryCatalog countries,
            FilterSentence sentences,
            GroupWords words,
            GroupsOnMap onMap,
            Translations translations,
            GeodataVersion geodata) {
        super(parts, Paths.GROUPS);
        this.groups = groups;
        this.countries = countries;
        this.sentences = sentences;
        this.words = words;
        this.onMap = onMap;
        addClassNames("map-mode", "groups-view");
        header = new PageHeader(Texts.text("modes.group.title"), new CopyLinkButton(), csv, json);
        choice.setLabel(Texts.text("modes.group.by"));
        choice.setItems(Grouping.values());
        choice.setItemLabelGenerator(GroupWords::grouping);
        choice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                by = e.getValue();
                show();
                replaceAddress();
            }
        });
        beyond.addClassName("map-unspecific");
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        map.setScheme(SdgMap.Scheme.GROUPS);
        map.addCountryListener(e -> open(e.iso3()));
        table = table();
        styleChoice = new StyleChoice(this::choose);
        styleChoice.offerColoursOnly();
        var controls = new Div(choice, styleChoice);
        controls.addClassName("mode-controls");
        fold = new PhoneFold("group-choices", controls);
        add(
                header,
                modes,
                filterBar(),
                fold,
                map,
                beyond,
                ModePage.section("modes.table", table),
                new CountingRule("modes.group.rule", "rule.distinct", "rule.mapScopes"),
                source());
    }

    static Grouping parseBy(Map<String, List<String>> parameters) {
        return PageParameters.choice(parameters, BY, Grouping.ITU_REGION);
    }

    /** Of shares, which are colours of the land: circles count activities already. */
    static MapStyle parseStyle(Map<String, List<String>> parameters) {
        return MapStyle.parse(parameters, Quantity.SHARE).withShown(null);
    }

    @Override
    String title() {
        return Texts.text("modes.group.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        by = parseBy(given);
        style = parseStyle(given);
    }

    @Override
    void show() {
        var filter = filter();
        modes.show(filter);
        choice.setValue(by);
        styleChoice.show(style, Quantity.SHARE);
        fold.name(
                Texts.text("modes.settings", style.countChoices(Quantity.SHARE) + (by == Grouping.ITU_REGION ? 0 : 1)));
        var found = groups.getGroups(filter, by, Texts.language());
        shareOfAll = found.all().share();
        var sentence = sentence(found);
        header.setAnswer(sentence);
        var code = Map.of(BY, by.name());
        csv.setHref(ModeAddress.of("coverage/groups.csv", filter, code));
        json.setHref(ModeAddress.of("coverage/groups", filter, code));
        map.setNote(MeasureSummary.leftOut(filter, CoverageMeasure.ACTIVITIES));
        map.showAnswer(ModeAddress.of("coverage/groups", filter, code));
        style.applyTo(map, Quantity.SHARE);
        map.setMeasure(onMap.measure());
        map.setGrouping(onMap.grouping(found));
        map.setGroupMarks(onMap.marks(found));
        map.setCaption(List.of(sentence, sentences.of(filter), Texts.text("modes.group.rule"), source().getText()));
        beyond.setText(Texts.text("modes.group.circles"));
        var rows = new ArrayList<>(found.groups());
        table.show(Texts.text("modes.group.caption", GroupWords.grouping(by), sentences.of(filter)), rows);
    }

    private String sentence(GroupedCoverage found) {
        var all = found.all();
        if (!filter().canSelectInCountries()) {
            return Texts.text("modes.leftOut");
        }
        if (all.members() == 0) {
            return Texts.text("modes.group.noMembers", all.activities());
        }
        var answer =
                Texts.text("modes.group.sentence", all.activities(), all.reached(), all.members(), words.share(all));
        if (all.areas() > 0) {
            answer += " " + Texts.text("modes.group.areas", all.areas());
        }
        var named = found.groups().stream().filter(l -> l.code() != null).toList();
        var compared = named.size() > 1 ? named : found.groups();
        var best = compared.stream().max(Comparator.comparingDouble(GroupLine::share));
        var least = compared.stream().min(Comparator.comparingDouble(GroupLine::share));
        if (compared.size() < 2 || best.isEmpty() || least.isEmpty() || all.reached() == 0) {
            return answer;
        }
        return answer + " "
                + Texts.text(
                        "modes.group.extremes",
                        words.name(best.get()),
                        words.share(best.get()),
                        words.name(least.get()),
                        words.share(least.get()));
    }

    private void choose(MapStyle chosen) {
        style = chosen;
        show();
        replaceAddress();
    }

    /** A group by its mark, or by a country that lies in it alone; else the country. */
    private void open(String code) {
        var group = countries.findGroup(code).map(CountryGroup::code).or(() -> countries
                .findCountry(code)
                .flatMap(country -> {
                    var ofCountry = countries.listGroups().stream()
                            .filter(by::includes)
                            .filter(g -> country.groups().contains(g.code()))
                            .toList();
                    return ofCountry.size() == 1
                            ? Optional.of(ofCountry.getFirst().code())
                            : Optional.empty();
                }));
        UI.getCurrentOrThrow()
                .getPage()
                .setLocation(group.map(g -> PlaceAddress.ofRegion(g, filter()))
                        .orElseGet(() -> PlaceAddress.ofCountry(code, filter())));
    }

    private SortedTable<GroupLine> table() {
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("modes.column.GROUP"),
                                false,
                                words::name,
                                Comparator.comparing(words::name, Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("map.column.ACTIVITIES"),
                                true,
                                l -> Texts.number(l.activities()),
                                Comparator.comparingLong(GroupLine::activities)),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REACHED"),
                                true,
                                l -> Texts.text("places.reached", l.reached(), l.members()),
                                Comparator.comparingInt(GroupLine::reached)),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.SHARE"),
                                true,
                                words::share,
                                Comparator.comparingDouble(GroupLine::share)),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.FROM_ALL"),
                                true,
                                l -> words.signedShare(l.share() - shareOfAll),
                                Comparator.comparingDouble(GroupLine::share))),
                l -> l.code() == null ? null : PlaceAddress.ofRegion(Objects.requireNonNull(l.code()), filter()),
                3);
    }

    @Override
    Map<String, String> own() {
        var own = new LinkedHashMap<>(Map.of(BY, PageParameters.write(by, Grouping.ITU_REGION)));
        own.putAll(style.write(Quantity.SHARE));
        return own;
    }
}

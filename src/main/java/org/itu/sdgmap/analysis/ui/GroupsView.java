package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GroupedCoverage;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryGroup;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.DownloadMenu;
import org.itu.sdgmap.ui.Downloads;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Activities and countries reached by groups of countries, as map, table and in words. */
@Route(Paths.GROUPS)
@AnonymousAllowed
class GroupsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String BY = "by";

    private final CoverageGroups groups;
    private final CountryCatalog countries;
    private final FilterParameters filters;
    private final FilterBar filterBar;
    private final FilterSentence sentences;
    private final GroupWords words;
    private final PublishedState state;
    private final SourceLine source;
    private final PageHeader header;
    private final MapModes modes = new MapModes(MapModes.Mode.GROUPS);
    private final Select<Grouping> choice = new Select<>();
    private final Paragraph beyond = new Paragraph();
    private final SdgMap map;
    private final SortedTable<GroupLine> table;
    private Location address = new Location(Paths.GROUPS);
    private ActivityFilter filter = ActivityFilter.all();
    private Grouping by = Grouping.ITU_REGION;
    private double shareOfAll;

    GroupsView(
            CoverageGroups groups,
            CountryCatalog countries,
            FilterParameters filters,
            FilterBar filterBar,
            FilterSentence sentences,
            GroupWords words,
            Translations translations,
            GeodataVersion geodata,
            PublishedState state,
            Downloads downloads) {
        this.groups = groups;
        this.countries = countries;
        this.filters = filters;
        this.filterBar = filterBar;
        this.sentences = sentences;
        this.words = words;
        this.state = state;
        this.source = new SourceLine(state.changedAt());
        addClassNames("map-mode", "groups-view");
        header = new PageHeader(Texts.text("modes.group.title"), new CopyLinkButton(), new DownloadMenu(downloads, "groups"));
        filterBar.onChange(f -> PageAddress.goTo(Paths.GROUPS, address, f, own()));
        choice.setLabel(Texts.text("modes.group.by"));
        choice.setItems(Grouping.values());
        choice.setItemLabelGenerator(GroupWords::grouping);
        choice.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                by = e.getValue();
                show();
                PageAddress.replace(Paths.GROUPS, address, filter, own());
            }
        });
        beyond.addClassName("map-unspecific");
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        map.addCountryListener(e -> open(e.iso3()));
        table = table();
        var controls = new Div(choice);
        controls.addClassName("mode-controls");
        add(
                header,
                modes,
                filterBar,
                controls,
                map,
                beyond,
                ModePage.section("modes.table", table),
                new CountingRule("modes.group.rule", "rule.distinct", "rule.mapScopes"),
                source);
    }

    static Grouping parseBy(Map<String, List<String>> parameters) {
        return PageParameters.choice(parameters, BY, Grouping.ITU_REGION);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rule.pageTitle", Texts.text("modes.group.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        filter = filters.parse(given);
        source.show(filter);
        by = parseBy(given);
        modes.show(filter);
        filterBar.show(filter);
        choice.setValue(by);
        show();
    }

    private void show() {
        var found = groups.getGroups(filter, by, Texts.language());
        shareOfAll = found.all().share();
        var sentence = sentence(found);
        header.setAnswer(sentence);
        var code = Map.of(BY, by.name());
        map.showAnswer(ModeAddress.of("coverage/groups", filter, code));
        map.setMeasure(mapWords());
        map.setGroupMarks(marks(found));
        map.setCaption(List.of(
                sentence,
                sentences.of(filter),
                Texts.text("modes.group.rule"),
                SourceLine.text(state.changedAt(), filter)));
        beyond.setText(Texts.text("modes.group.circles"));
        var rows = new ArrayList<>(found.groups());
        table.show(Texts.text("modes.group.caption", GroupWords.grouping(by), sentences.of(filter)), rows);
    }

    private String sentence(GroupedCoverage found) {
        var all = found.all();
        if (!filter.canSelectInCountries()) {
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

    private Map<String, String> mapWords() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("code", "reached");
        texts.put("title", Texts.text("modes.group.legend"));
        texts.put("rule", Texts.text("modes.group.rule"));
        texts.put("value", Texts.text("modes.group.value", "{value}"));
        texts.put("zero", Texts.text("modes.group.zero"));
        texts.put("noData", Texts.text("modes.group.several"));
        texts.put("notApplicable", Texts.text("modes.group.outside"));
        return texts;
    }

    private List<SdgMap.GroupMark> marks(GroupedCoverage found) {
        var marks = new ArrayList<SdgMap.GroupMark>();
        if (by == Grouping.LDC || by == Grouping.LLDC || by == Grouping.SIDS) {
            // A group that lies all over the world has no middle.
            return marks;
        }
        for (var line : found.groups()) {
            var code = line.code();
            var centre = line.centre();
            if (code != null && centre != null && line.activities() > 0) {
                marks.add(new SdgMap.GroupMark(
                        code,
                        Texts.text("modes.group.mark", words.name(line), line.activities()),
                        line.activities(),
                        Texts.number(line.activities()),
                        centre.longitude(),
                        centre.latitude()));
            }
        }
        return marks;
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
                .setLocation(group.map(g -> PlaceAddress.ofRegion(g, filter))
                        .orElseGet(() -> PlaceAddress.ofCountry(code, filter)));
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
                l -> l.code() == null ? null : PlaceAddress.ofRegion(Objects.requireNonNull(l.code()), filter),
                3);
    }

    private Map<String, String> own() {
        return Map.of(BY, PageParameters.write(by, Grouping.ITU_REGION));
    }
}

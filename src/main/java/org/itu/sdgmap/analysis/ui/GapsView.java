package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Which countries have no activity of a kind: a question, the answer in words, as a list and on the map. */
@Route(Paths.GAPS)
@AnonymousAllowed
class GapsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String REGIONAL = "regionwork";

    private final CoverageGaps gaps;
    private final CountryCatalog countries;
    private final FilterParameters filters;
    private final FilterWords words;
    private final GapsSentence sentence;
    private final PublishedState state;
    private final SourceLine source;
    private final PageHeader header;
    private final Anchor csv = ModePage.csv();
    private final Anchor json = ModePage.json();
    private final MapModes modes = new MapModes(MapModes.Mode.GAPS);
    private final GapQuestion question;
    private final FilterBar filterBar;
    private final Details more = new Details();
    private final Paragraph beyond = new Paragraph();
    private final SdgMap map;
    private final Div list = new Div();
    private final SortedTable<CountryGap> table;
    private Location address = new Location(Paths.GAPS);
    private ActivityFilter filter = ActivityFilter.all();
    private RegionalWork work = RegionalWork.NOT_COUNTED;

    GapsView(
            CoverageGaps gaps,
            CountryCatalog countries,
            FilterParameters filters,
            FacetOptions options,
            FilterWords words,
            GapsSentence sentence,
            FilterBar filterBar,
            Translations translations,
            GeodataVersion geodata,
            PublishedState state,
            Clock clock) {
        this.gaps = gaps;
        this.countries = countries;
        this.filters = filters;
        this.words = words;
        this.sentence = sentence;
        this.filterBar = filterBar;
        this.state = state;
        this.source = new SourceLine(state.changedAt());
        addClassNames("map-mode", "gaps-view");
        header = new PageHeader(Texts.text("modes.gap.title"), new CopyLinkButton(), csv, json);
        question = new GapQuestion(countries, options, words, clock, this::goTo, this::count);
        filterBar.onChange(this::goTo);
        more.addClassName("folded-choices");
        more.add(filterBar);
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        map.setScheme(SdgMap.Scheme.GAPS);
        map.setMeasure(Map.of("code", "gaps", "title", Texts.text("modes.gap.legend")));
        map.addCountryListener(
                e -> UI.getCurrentOrThrow().getPage().setLocation(PlaceAddress.ofCountry(e.iso3(), filter)));
        table = table();
        var all = new Details(Texts.text("modes.gap.all"), table);
        all.addClassName("folded-choices");
        var stage = new Div(map, ModePage.section("modes.gap.list", list));
        stage.addClassName("gap-stage");
        add(
                header,
                modes,
                question,
                more,
                beyond,
                stage,
                all,
                new CountingRule("modes.gap.rule", "rule.distinct", "rule.mapScopes", "rule.mapStates"),
                source);
        beyond.addClassName("map-unspecific");
    }

    static RegionalWork parseWork(Map<String, List<String>> parameters) {
        return PageParameters.choice(parameters, REGIONAL, RegionalWork.NOT_COUNTED);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rule.pageTitle", Texts.text("modes.gap.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        var given = address.getQueryParameters().getParameters();
        filter = filters.parse(given);
        source.show(filter);
        work = parseWork(given);
        modes.show(filter);
        filterBar.show(filter);
        more.setSummaryText(
                Texts.text("filter.fold", FilterChoice.of(filter, words).size()));
        show();
    }

    private void show() {
        var report = gaps.getGaps(filter, work, Texts.language());
        var own = Map.of(REGIONAL, PageParameters.write(work, RegionalWork.NOT_COUNTED));
        question.show(filter, work);
        var answer = sentence.of(report, filter);
        header.setAnswer(answer);
        var totals = report.totals();
        beyond.setText(Texts.text("map.unspecific", totals.global(), totals.regional()));
        csv.setHref(ModeAddress.of("gaps.csv", filter, own));
        json.setHref(ModeAddress.of("gaps", filter, own));
        map.showAnswer(ModeAddress.of("gaps", filter, own));
        map.setCaption(List.of(answer, Texts.text("modes.gap.rule"), SourceLine.text(state.changedAt(), filter)));
        var found = report.countries().stream()
                .filter(c -> c.answer() == Answer.GAP)
                .toList();
        list.removeAll();
        list.add(
                found.isEmpty()
                        ? new Paragraph(totals.asked() == 0 ? answer : Texts.text("modes.gap.none"))
                        : GapList.of(found, words, countries, filter));
        table.show(
                answer,
                report.countries().stream()
                        .filter(c -> c.answer() != Answer.NOT_APPLICABLE)
                        .toList());
    }

    private SortedTable<CountryGap> table() {
        Comparator<CountryGap> byName = Comparator.comparing(c -> words.country(c.iso3()), Wording.alphabet());
        return new SortedTable<>(
                List.of(
                        new SortedTable.Column<>(
                                Texts.text("map.column.COUNTRY"), false, c -> words.country(c.iso3()), byName),
                        new SortedTable.Column<>(
                                Texts.text("map.column.REGION"),
                                false,
                                c -> GapList.region(c, countries),
                                Comparator.comparing(c -> GapList.region(c, countries), Wording.alphabet())),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.ANSWER"),
                                false,
                                c -> Texts.text("modes.gap.answer", c.answer()),
                                Comparator.comparing(CountryGap::answer)),
                        new SortedTable.Column<>(
                                Texts.text("map.column.ACTIVITIES"),
                                true,
                                c -> Texts.number(c.activities()),
                                Comparator.comparingLong(CountryGap::activities)),
                        new SortedTable.Column<>(
                                Texts.text("modes.column.REGIONAL"),
                                true,
                                c -> Texts.number(c.regional()),
                                Comparator.comparingLong(CountryGap::regional))),
                c -> PlaceAddress.ofCountry(c.iso3(), filter),
                2);
    }

    private void goTo(ActivityFilter newFilter) {
        PageAddress.goTo(Paths.GAPS, address, newFilter, own());
    }

    private void count(RegionalWork newWork) {
        work = newWork;
        show();
        PageAddress.replace(Paths.GAPS, address, filter, own());
    }

    private Map<String, String> own() {
        return Map.of(REGIONAL, PageParameters.write(work, RegionalWork.NOT_COUNTED));
    }
}

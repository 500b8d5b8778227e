package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.CountingRule;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Which countries have no activity of a kind: a question, the answer in words, as a list and on the map. */
@Route(Paths.GAPS)
@AnonymousAllowed
class GapsView extends FigureView {

    static final String REGIONAL = "regionwork";

    private final CoverageGaps gaps;
    private final CountryCatalog countries;
    private final FilterWords words;
    private final GapsSentence sentence;
    private final PageHeader header;
    private final Anchor csv = ModePage.csv();
    private final Anchor json = ModePage.json();
    private final MapModes modes = new MapModes(MapModes.Mode.GAPS);
    private final GapQuestion question;
    private final Details more = new Details();
    private final PhoneFold fold;
    private final Paragraph beyond = new Paragraph();
    private final SdgMap map;
    private final Div list = new Div();
    private final SortedTable<CountryGap> table;
    private RegionalWork work = RegionalWork.NOT_COUNTED;

    GapsView(
            Parts parts,
            CoverageGaps gaps,
            CountryCatalog countries,
            FacetOptions options,
            FilterWords words,
            GapsSentence sentence,
            Translations translations,
            GeodataVersion geodata,
            Clock clock) {
        super(parts, Paths.GAPS);
        this.gaps = gaps;
        this.countries = countries;
        this.words = words;
        this.sentence = sentence;
        addClassNames("map-mode", "gaps-view");
        header = new PageHeader(Texts.text("modes.gap.title"), new CopyLinkButton(), csv, json);
        question = new GapQuestion(countries, options, words, clock, this::goTo, this::count);
        more.addClassName("folded-choices");
        more.add(filterBar());
        fold = new PhoneFold("gap-question", question, more);
        map = new SdgMap(translations, geodata.current(), SdgMap.Mode.FULL);
        map.setScheme(SdgMap.Scheme.GAPS);
        map.setMeasure(Map.of("code", "gaps", "title", Texts.text("modes.gap.legend")));
        map.addCountryListener(
                e -> UI.getCurrentOrThrow().getPage().setLocation(PlaceAddress.ofCountry(e.iso3(), filter())));
        table = table();
        var all = new Details(Texts.text("modes.gap.all"), table);
        all.addClassName("folded-choices");
        var stage = new Div(map, ModePage.section("modes.gap.list", list));
        stage.addClassName("gap-stage");
        add(
                header,
                modes,
                fold,
                beyond,
                stage,
                all,
                new CountingRule("modes.gap.rule", "rule.distinct", "rule.mapScopes", "rule.mapStates"),
                source());
        beyond.addClassName("map-unspecific");
    }

    static RegionalWork parseWork(Map<String, List<String>> parameters) {
        return PageParameters.choice(parameters, REGIONAL, RegionalWork.NOT_COUNTED);
    }

    @Override
    String title() {
        return Texts.text("modes.gap.title");
    }

    @Override
    void read(Map<String, List<String>> given) {
        work = parseWork(given);
    }

    @Override
    void show() {
        var filter = filter();
        modes.show(filter);
        int choices = FilterChoice.of(filter, words).size();
        more.setSummaryText(Texts.text("filter.fold", choices));
        fold.name(Texts.text("modes.gap.fold", choices));
        var report = gaps.getGaps(filter, work, Texts.language());
        var own = own();
        question.show(filter, work);
        var answer = sentence.of(report, filter);
        header.setAnswer(answer);
        var totals = report.totals();
        beyond.setText(Texts.text("map.unspecific", totals.global(), totals.regional()));
        csv.setHref(ModeAddress.of("gaps.csv", filter, own));
        json.setHref(ModeAddress.of("gaps", filter, own));
        map.setNote(MeasureSummary.leftOut(filter, CoverageMeasure.ACTIVITIES));
        map.showAnswer(ModeAddress.of("gaps", filter, own));
        map.setCaption(List.of(answer, Texts.text("modes.gap.rule"), source().getText()));
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
                c -> PlaceAddress.ofCountry(c.iso3(), filter()),
                2);
    }

    private void count(RegionalWork newWork) {
        work = newWork;
        show();
        replaceAddress();
    }

    @Override
    Map<String, String> own() {
        return Map.of(REGIONAL, PageParameters.write(work, RegionalWork.NOT_COUNTED));
    }
}

package org.itu.sdgmap.export.internal.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.Objects;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.RegionProfile;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What reaches a group of countries, and each of them. */
@Component
class RegionAuthor implements ReportAuthor {

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final PlaceReport parts;
    private final ReportFigures figures;

    RegionAuthor(PlaceProfiles profiles, CountryCatalog countries, PlaceReport parts, ReportFigures figures) {
        this.profiles = profiles;
        this.countries = countries;
        this.parts = parts;
        this.figures = figures;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.REGION;
    }

    @Override
    public void write(ReportDraft draft) {
        var code = Objects.requireNonNull(draft.choices().region());
        draft.narrow(draft.filter().withYears(draft.choices().year(), null));
        var profile = profiles.getRegion(code, draft.filter(), draft.language());
        var filters = PlaceFilters.of(profile.group(), draft.filter());
        var states = PlaceStates.of(profile.figures(), filters, State.VALUE);
        draft.title(Texts.text("report.title.REGION", profile.group().name().in(draft.language())));
        draft.chapter("SUMMARY");
        draft.lead(PlaceWords.sentences(profile, states).toArray(String[]::new));
        draft.say(Texts.text("report.purpose.REGION"));
        parts.addKeyFigures(draft, profile.figures(), states);
        filters.here().ifPresent(here -> figures.addMap(draft, here));
        draft.chapter("GOALS");
        parts.addRings(draft, filters);
        var table = new TableDraft(Texts.text("report.caption.GOALS"))
                .text("GOAL", 4)
                .number("HERE", 1.2)
                .number("REGIONAL", 1.2)
                .number("WORLDWIDE", 1.3);
        profile.figures()
                .goals()
                .forEach(g -> PlaceReport.addReach(table, ReportWords.goal(g.goal()), g.reach(), states));
        draft.add(table.finish());
        draft.rule("rule.goals");
        draft.chapter("LINES");
        parts.addLines(draft, profile.figures(), states);
        draft.chapter("COUNTRIES");
        addCountries(draft, profile);
        parts.addLists(draft, filters);
    }

    private void addCountries(ReportDraft draft, RegionProfile profile) {
        var collator = Collator.getInstance(draft.language().locale());
        var table = new TableDraft(Texts.text("report.caption.COUNTRIES"))
                .text("COUNTRY", 4)
                .number("ACTIVITIES", 1.3)
                .number("GOALS_SERVED", 1.3)
                .number("GOALS_BELOW", 1.6)
                .number("ENTRIES", 1.5);
        profile.countries().stream()
                .sorted(Comparator.comparingLong(CountryLine::activities)
                        .reversed()
                        .thenComparing(c -> name(c, draft), collator::compare))
                .forEach(c -> {
                    var gaps = c.gaps();
                    table.row(
                            name(c, draft),
                            PlaceWords.number(c.state(), c.activities()),
                            PlaceReport.cell(c.state().isNumber() ? State.VALUE : c.state(), c.goals()),
                            gaps == null ? Texts.text("report.none") : Texts.number(gaps.longValue()),
                            c.entries());
                });
        draft.add(table.finish());
        draft.rule("places.rule.gap", "rule.mapStates");
    }

    private String name(CountryLine line, ReportDraft draft) {
        return countries.getCountry(line.iso3()).name().in(draft.language());
    }
}

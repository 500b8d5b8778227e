package org.itu.sdgmap.export.internal.report;

import java.util.Objects;
import org.itu.sdgmap.analysis.CountryProfile;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** What reaches a country, for its Voluntary National Review. */
@Component
class CountryAuthor implements ReportAuthor {

    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final PlaceReport parts;

    CountryAuthor(PlaceProfiles profiles, CountryCatalog countries, PlaceReport parts) {
        this.profiles = profiles;
        this.countries = countries;
        this.parts = parts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.COUNTRY;
    }

    @Override
    public void write(ReportDraft draft) {
        var iso3 = Objects.requireNonNull(draft.choices().country());
        draft.narrow(draft.filter().withYears(draft.choices().year(), null));
        var profile = profiles.getCountry(iso3, draft.filter(), draft.language());
        var filters = PlaceFilters.of(profile.country(), countries, draft.filter());
        var states = PlaceStates.of(profile.figures(), filters, profile.state());
        var region = PlaceFilters.findItuRegion(profile.country(), countries);
        draft.title(Texts.text("report.title.COUNTRY", profile.country().name().in(draft.language())));
        draft.chapter("SUMMARY");
        draft.lead(PlaceWords.sentences(profile, states).toArray(String[]::new));
        draft.say(PlaceWords.standing(profile, region));
        draft.say(Texts.text("report.purpose.COUNTRY"));
        parts.addKeyFigures(draft, profile.figures(), states);
        draft.chapter("GOALS");
        parts.addRings(draft, filters);
        addGoals(draft, profile, states);
        draft.chapter("LINES");
        parts.addLines(draft, profile.figures(), states);
        parts.addLists(draft, filters);
        draft.rule("places.rule.gap");
    }

    private static void addGoals(ReportDraft draft, CountryProfile profile, PlaceStates states) {
        var table = new TableDraft(Texts.text("report.caption.GOALS"))
                .text("GOAL", 4)
                .number("HERE", 1.2)
                .number("REGIONAL", 1.2)
                .number("WORLDWIDE", 1.3)
                .number("MEDIAN", 1.5);
        for (var goal : profile.figures().goals()) {
            var standing = profile.standings().stream()
                    .filter(s -> s.goal().number() == goal.goal().number())
                    .findFirst();
            var reach = goal.reach();
            table.row(
                    ReportWords.goal(goal.goal()),
                    PlaceReport.cell(states.here(), reach.here()),
                    PlaceReport.cell(states.regional(), reach.regional()),
                    PlaceReport.cell(states.worldwide(), reach.worldwide()),
                    standing.map(s -> Texts.number(s.median())).orElseGet(() -> Texts.text("report.none")));
        }
        draft.add(table.finish());
        draft.rule("rule.goals");
    }
}

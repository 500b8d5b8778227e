package org.itu.sdgmap.export.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ReportBlock.Tone;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Activities, their results, partners, resolutions, and entries of Stocktaking, as reports list them. */
@Component
class ActivityParts {

    private static final int MOST_PLACES = 3;
    private static final int MOST_CODES = 6;
    private static final int PAGE = ActivitySearch.MAX_PAGE_SIZE;

    private final ActivitySearch search;
    private final PlaceProfiles profiles;
    private final CountryCatalog countries;
    private final ReportRows rows;

    ActivityParts(ActivitySearch search, PlaceProfiles profiles, CountryCatalog countries, ReportRows rows) {
        this.search = search;
        this.profiles = profiles;
        this.countries = countries;
        this.rows = rows;
    }

    /** How many there are by Sector; each activity is of one, so that they add up. */
    void addSectors(ReportDraft draft, ActivityFilter filter) {
        var counts = new ArrayList<String>();
        var table = new TableDraft(Texts.text("report.caption.SECTORS"))
                .text("SECTOR", 4)
                .number("ACTIVITIES", 1.4)
                .number("SHARE", 1.2);
        long total = search.count(filter, draft.language());
        for (var sector : Sector.values()) {
            if (!filter.sectors().isEmpty() && !filter.sectors().contains(sector)) {
                continue;
            }
            long count = search.count(filter.withSectors(List.of(sector)), draft.language());
            table.row(Texts.text("sector.long", sector), count, ReportWords.share(count, total));
            counts.add(Texts.text("report.counted", Texts.text("sector", sector), count));
        }
        table.total(Texts.text("report.all"), total, ReportWords.share(total, total));
        draft.say(Texts.text("report.bySector", ReportWords.list(counts)));
        draft.add(table.finish());
    }

    /** The activities that start latest, with their results; of more than can be listed, their number and address. */
    void addActivities(ReportDraft draft, ActivityFilter filter, int most) {
        var items = list(filter, draft.language(), most);
        long total = search.count(filter, draft.language());
        if (items.isEmpty()) {
            draft.say(Texts.text("report.empty"));
            return;
        }
        var results = rows.results(filter, draft.language());
        draft.say(
                Texts.text("report.results", results.size(), total),
                items.size() < total ? Texts.text("report.cut", items.size(), total) : "");
        var table = new TableDraft(Texts.text("report.caption.ACTIVITIES"))
                .text("ACTIVITY", 4.8)
                .text("SECTOR", 1.6)
                .text("YEARS", 1.5)
                .text("LINES", 1.9)
                .text("GOALS", 1.3)
                .text("PLACES", 2.2);
        for (var item : items) {
            table.row(
                    title(draft, item).and(outcome(results.getOrDefault(item.id(), List.of()))),
                    Texts.text("sector", item.sector()),
                    ReportWords.years(item),
                    codes(item.actionLines()),
                    codes(item.goals().stream().map(String::valueOf).toList()),
                    places(item));
        }
        draft.add(table.finish());
        if (items.size() < total) {
            addAddress(draft, filter);
        }
    }

    private static void addAddress(ReportDraft draft, ActivityFilter filter) {
        var address = draft.address(Paths.ACTIVITIES, filter);
        draft.paragraph(
                ReportText.of(Texts.text("report.whole") + " ").and(ReportText.link(address, Language.EN, address)),
                Tone.NOTE);
    }

    /** Titles alone, as a list. */
    void addTitles(ReportDraft draft, ActivityFilter filter, int most) {
        var items = list(filter, draft.language(), most);
        draft.bullets(items.stream()
                .map(i -> title(draft, i)
                        .and(Texts.text("report.aside", Texts.text("sector", i.sector()), ReportWords.years(i))))
                .toList());
    }

    void addPartners(ReportDraft draft, ActivityFilter filter, int most) {
        var partners = rows.partners(filter, draft.language(), most);
        draft.say(Texts.text("report.partners", partners.total()));
        addNames(draft, partners, "PARTNER", "PARTNERS");
    }

    void addResolutions(ReportDraft draft, ActivityFilter filter, int most) {
        var resolutions = rows.resolutions(filter, draft.language(), most);
        draft.say(Texts.text("report.resolutions", resolutions.total()));
        addNames(draft, resolutions, "RESOLUTION", "RESOLUTIONS");
    }

    private static void addNames(ReportDraft draft, ReportRows.Names names, String column, String caption) {
        if (names.first().isEmpty()) {
            return;
        }
        var table = new TableDraft(Texts.text("report.caption." + caption))
                .text(column, 5)
                .number("ACTIVITIES", 1.2);
        names.first().forEach(n -> table.row(ReportWords.isolated(n.name()), n.activities()));
        draft.add(table.finish());
        if (names.first().size() < names.total()) {
            draft.note(Texts.text("report.firstOf", names.first().size(), names.total()));
        }
    }

    void addEntries(ReportDraft draft, ActivityFilter filter, int most) {
        if (!filter.canSelectEntries()) {
            draft.say(Texts.text("report.entriesLeftOut"));
            return;
        }
        var entries = profiles.listEntries(filter, draft.language(), most);
        if (entries.isEmpty()) {
            draft.say(Texts.text("report.noEntries"));
            return;
        }
        var table = new TableDraft(Texts.text("report.caption.ENTRIES"))
                .text("ENTRY", 4)
                .text("ORGANISATION", 3)
                .text("YEAR", 0.9);
        for (var entry : entries) {
            var year = entry.year();
            table.row(
                    ReportText.foreign(entry.title(), foreign(draft, entry.language())),
                    ReportWords.isolated(entry.organisation()),
                    year == null ? Texts.text("report.none") : year.toString());
        }
        draft.add(table.finish());
        draft.rule("places.entries.text");
    }

    private List<ActivityListItem> list(ActivityFilter filter, Language language, int most) {
        var items = new ArrayList<ActivityListItem>();
        String cursor = null;
        do {
            var page = search.list(filter, language, ActivityOrder.START, cursor, Math.min(PAGE, most - items.size()));
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && items.size() < most);
        return items;
    }

    private static ReportText title(ReportDraft draft, ActivityListItem item) {
        var query = FilterParameters.query(draft.state());
        var path = Paths.ACTIVITIES + "/" + item.slug() + (query.isEmpty() ? "" : "?" + query);
        return ReportText.link(
                item.title(),
                foreign(draft, Language.getByCode(item.language())),
                draft.address(path, ActivityFilter.all()));
    }

    private static @Nullable Language foreign(ReportDraft draft, Language language) {
        return language == draft.language() ? null : language;
    }

    private static String outcome(List<ActivityResult> results) {
        return results.stream()
                .map(r -> "\n"
                        + Texts.text(
                                r.year() == null ? "report.result" : "report.resultOfYear",
                                ReportWords.isolated(r.what()),
                                Texts.number(r.figure()),
                                ReportWords.isolated(r.unit()),
                                String.valueOf(r.year())))
                .collect(Collectors.joining());
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty()
                ? Texts.text("report.none")
                : ReportWords.enumerated(codes.stream().map(ReportWords::code).toList(), MOST_CODES);
    }

    private String places(ActivityListItem item) {
        var names =
                switch (item.scope()) {
                    case GLOBAL -> List.of(Texts.text("scope.GLOBAL"));
                    case REGION ->
                        item.regions().stream()
                                .flatMap(code -> countries.findGroup(code).stream())
                                .map(g -> g.name().in(Texts.language()))
                                .toList();
                    case SITE, COUNTRY ->
                        item.countries().stream()
                                .flatMap(code -> countries.findCountry(code).stream())
                                .map(c -> c.name().in(Texts.language()))
                                .toList();
                };
        return names.isEmpty() ? Texts.text("report.none") : ReportWords.list(names, MOST_PLACES);
    }
}

package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.ActivityOrder;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.AsOfWords;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.BriefFormat;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.PlaceBriefs;
import org.itu.sdgmap.export.internal.BriefContent.NamedLine;
import org.itu.sdgmap.export.internal.BriefContent.Note;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class WrittenPlaceBriefs implements PlaceBriefs {

    /** As many as two printed pages hold, also where titles are long. */
    private static final int MOST_LISTED = 6;

    private final PlaceProfiles profiles;
    private final RingsService rings;
    private final ActivitySearch search;
    private final CountryCatalog countries;
    private final FilterDescription filterWords;
    private final PublishedState state;
    private final Translations translations;
    private final String publicAddress;

    WrittenPlaceBriefs(
            PlaceProfiles profiles,
            RingsService rings,
            ActivitySearch search,
            CountryCatalog countries,
            FilterDescription filterWords,
            PublishedState state,
            Translations translations,
            @Value("${sdgmap.public-address:}") String publicAddress) {
        this.profiles = profiles;
        this.rings = rings;
        this.search = search;
        this.countries = countries;
        this.filterWords = filterWords;
        this.state = state;
        this.translations = translations;
        this.publicAddress = publicAddress;
    }

    @Override
    public ExportFile ofCountry(BriefFormat format, String iso3, ActivityFilter filter, Language language) {
        var profile = profiles.getCountry(iso3, filter, language);
        var filters = PlaceFilters.of(profile.country(), countries, filter);
        return Texts.inLanguage(language, translations, () -> {
            var states = PlaceStates.of(profile.figures(), filters, profile.state());
            var sentences = new ArrayList<>(PlaceWords.sentences(profile, states));
            sentences.add(PlaceWords.below(profile, PlaceFilters.findItuRegion(profile.country(), countries)));
            return write(
                    format,
                    new BriefContent(
                            Texts.text("brief.title.country"),
                            iso3,
                            profile.country().name().in(language),
                            sentences,
                            profile.figures(),
                            states,
                            profile.standings(),
                            List.of(),
                            rings(filters, language),
                            list(filters.regional(), language),
                            list(filters.here(), language),
                            entries(filters, language),
                            notes(filter, "countries/" + iso3, true)));
        });
    }

    @Override
    public ExportFile ofRegion(BriefFormat format, String code, ActivityFilter filter, Language language) {
        var profile = profiles.getRegion(code, filter, language);
        var group = profile.group();
        var filters = PlaceFilters.of(group, filter);
        return Texts.inLanguage(language, translations, () -> {
            var states = PlaceStates.of(profile.figures(), filters, State.VALUE);
            var lines = profile.countries().stream()
                    .map(line -> new NamedLine(
                            countries.getCountry(line.iso3()).name().in(language), line))
                    .sorted(Comparator.comparingLong((NamedLine l) -> -l.line().activities())
                            .thenComparing(NamedLine::name))
                    .toList();
            return write(
                    format,
                    new BriefContent(
                            Texts.text("brief.title.region"),
                            code,
                            group.name().in(language),
                            PlaceWords.sentences(profile, states),
                            profile.figures(),
                            states,
                            List.of(),
                            lines,
                            rings(filters, language),
                            list(filters.regional(), language),
                            list(filters.here(), language),
                            entries(filters, language),
                            notes(filter, "regions/" + code, false)));
        });
    }

    private static ExportFile write(BriefFormat format, BriefContent content) {
        var name = "itu-sdg-%s.%s"
                .formatted(content.code().toLowerCase(Locale.ROOT).replace('_', '-'), format.extension());
        return new ExportFile(
                name,
                format.mediaType(),
                switch (format) {
                    case HTML -> new BriefPage(content).write();
                    case CSV -> {
                        var table = BriefRows.of(content);
                        yield CsvFile.write(table.columns(), table.rows());
                    }
                });
    }

    private @Nullable Rings rings(PlaceFilters filters, Language language) {
        return filters.here().map(f -> rings.getRings(f, language)).orElse(null);
    }

    private List<ActivityListItem> list(Optional<ActivityFilter> filter, Language language) {
        return filter.map(f -> search.list(f, language, ActivityOrder.CHANGED, null, MOST_LISTED)
                        .items())
                .orElse(List.of());
    }

    private List<StocktakingListItem> entries(PlaceFilters filters, Language language) {
        return profiles.listEntries(filters.place(), language, MOST_LISTED);
    }

    private List<Note> notes(ActivityFilter filter, String path, boolean compared) {
        var notes = new ArrayList<Note>();
        notes.add(new Note(Texts.text("brief.filter"), filterWords.describe(filter, Texts.language())));
        notes.add(new Note(Texts.text("rule.title"), Texts.text("places.rule.reach")));
        if (compared) {
            notes.add(new Note("", Texts.text("places.rule.gap")));
        }
        notes.add(new Note("", Texts.text("places.entries.text")));
        notes.add(new Note("", Texts.text("places.rule.groups")));
        notes.add(new Note(
                "",
                filter.past()
                        .map(AsOfWords::state)
                        .orElseGet(() -> Texts.text("rule.source", Texts.date(state.changedAt())))));
        notes.add(new Note("", Texts.text("map.disclaimer")));
        if (!publicAddress.isEmpty()) {
            var query = FilterParameters.query(filter);
            notes.add(new Note(
                    Texts.text("brief.address"),
                    publicAddress.replaceFirst("/+$", "") + "/" + path + (query.isEmpty() ? "" : "?" + query)));
        }
        return notes;
    }
}

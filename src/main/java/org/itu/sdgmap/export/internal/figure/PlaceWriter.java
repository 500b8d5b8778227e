package org.itu.sdgmap.export.internal.figure;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.CoverageMeasure;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.MeasureWords;
import org.itu.sdgmap.analysis.PlaceFigures.GoalReach;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.PlaceProfiles;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.WorldShapes;
import org.itu.sdgmap.geography.WorldShapes.Detail;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the profile of a country; {@link Region} draws that of a group of countries. */
@Component
class PlaceWriter extends FigureWriter {

    private final PlaceParts parts;

    PlaceWriter(PlaceParts parts, Translations translations) {
        super(translations);
        this.parts = parts;
    }

    /** What profiles are counted, said and drawn with. */
    @Component
    record PlaceParts(
            PlaceProfiles profiles,
            RingsService rings,
            CountryCatalog countries,
            FilterParameters filters,
            MeasureWords measures,
            WorldShapes shapes,
            ExportNotesService notes) {

        ActivityFilter filter(ExportOrder order) {
            var filter = filters.parse(order.parameters());
            PlaceFilters.requireNoPlace(filter);
            return filter;
        }

        @Nullable Rings rings(PlaceFilters of, ExportOrder order) {
            return of.here().map(f -> rings.getRings(f, order.language())).orElse(null);
        }
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.COUNTRY;
    }

    @Override
    Supplier<Figure> read(ExportOrder order) {
        var filter = parts.filter(order);
        var iso3 = of(order, "an ISO 3166-1 alpha-3 code such as KEN");
        if (parts.countries().findCountry(iso3).isEmpty()) {
            throw new NotFoundException("country", iso3);
        }
        return () -> figure(order, iso3, filter);
    }

    private Figure figure(ExportOrder order, String iso3, ActivityFilter filter) {
        var profile = parts.profiles().getCountry(iso3, filter, order.language());
        var filters = PlaceFilters.of(profile.country(), parts.countries(), filter);
        var states = PlaceStates.of(profile.figures(), filters, profile.state());
        var name = profile.country().name().in(order.language());
        var world = parts.shapes().getWorld(Detail.FULL);
        var rules = rules(profile.standings().isEmpty() ? List.of() : List.of(Texts.text("places.rule.gap")));
        return new Figure(
                parts.notes().of(order, filter, name, rules, Paths.COUNTRIES + "/" + iso3, true),
                String.join(" ", PlaceWords.sentences(profile, states)),
                name + ". " + inWords(profile.figures().goals()),
                new PlaceFigure(
                        world,
                        Set.of(iso3),
                        PlaceScheme.ofCountry(world, iso3),
                        null,
                        parts.rings(filters, order),
                        profile.figures().goals(),
                        profile.standings()));
    }

    /** @throws InvalidValueException if the order names no place */
    static String of(ExportOrder order, String expected) {
        return order.parameters().getOrDefault(ExportOrder.OF, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(ExportOrder.OF, "", expected));
    }

    static List<String> rules(List<String> more) {
        return java.util.stream.Stream.of(
                        List.of(Texts.text("places.rule.reach")), more, List.of(MapWriter.boundaryNotes()))
                .flatMap(List::stream)
                .toList();
    }

    static String inWords(List<GoalReach> goals) {
        return goals.stream()
                .map(g -> g.goal().number() + " " + g.goal().element().title().in(Texts.language()) + ": "
                        + Texts.number(g.reach().here()))
                .collect(Collectors.joining("; "));
    }

    /** Draws the profile of a group of countries. */
    @Component
    static class Region extends FigureWriter {

        private final PlaceParts parts;

        Region(PlaceParts parts, Translations translations) {
            super(translations);
            this.parts = parts;
        }

        @Override
        public ExportSubject subject() {
            return ExportSubject.REGION;
        }

        @Override
        Supplier<Figure> read(ExportOrder order) {
            var filter = parts.filter(order);
            var code = of(order, "the code of a group of countries such as LDC");
            if (parts.countries().findGroup(code).isEmpty()) {
                throw new NotFoundException("region", code);
            }
            return () -> figure(order, code, filter);
        }

        private Figure figure(ExportOrder order, String code, ActivityFilter filter) {
            var profile = parts.profiles().getRegion(code, filter, order.language());
            var filters = PlaceFilters.of(profile.group(), filter);
            var states = PlaceStates.of(profile.figures(), filters, State.VALUE);
            var name = profile.group().name().in(order.language());
            var words = new MapWords(CoverageMeasure.ACTIVITIES, parts.measures());
            return new Figure(
                    parts.notes().of(order, filter, name, rules(List.of()), Paths.REGIONS + "/" + code, true),
                    String.join(" ", PlaceWords.sentences(profile, states)),
                    name + ". " + inWords(profile.figures().goals()),
                    new PlaceFigure(
                            parts.shapes().getWorld(Detail.PAGE),
                            profile.countries().stream().map(CountryLine::iso3).collect(Collectors.toSet()),
                            PlaceScheme.ofRegion(profile, words),
                            words,
                            parts.rings(filters, order),
                            profile.figures().goals(),
                            List.of()));
        }
    }
}

package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.stereotype.Component;

/** The profile of one country or one group of countries: a row for each figure, as the brief has them. */
abstract class PlaceExports extends DataExports {

    final WrittenPlaceBriefs briefs;

    PlaceExports(Parts parts, ExportSubject subject, WrittenPlaceBriefs briefs) {
        super(parts, subject, false);
        this.briefs = briefs;
    }

    /** What a profile is of is not chosen by the filter as well. */
    static void requireNoPlace(ActivityFilter filter) {
        if (!filter.countries().isEmpty()) {
            throw new InvalidValueException("country", String.join(",", filter.countries()), "none here");
        }
        if (!filter.groups().isEmpty()) {
            throw new InvalidValueException("group", String.join(",", filter.groups()), "none here");
        }
    }

    @Override
    final List<String> tables() {
        return List.of("figures");
    }

    @Override
    final List<String> own() {
        return List.of(ExportOrder.OF);
    }

    @Override
    final void checkValues(ExportOrder order) {
        requireNoPlace(parts.parameters().filter(order));
        requirePlace(order);
    }

    abstract void requirePlace(ExportOrder order);

    abstract BriefContent brief(ExportOrder order, ActivityFilter filter);

    abstract String path(ExportOrder order);

    @Override
    final DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var brief = brief(order, filter);
        var notes = notes(
                order,
                filter,
                brief.kind() + ": " + brief.title(),
                path(order),
                false,
                texts("places.rule.reach", "places.rule.gap", "places.entries.text", "places.rule.groups"));
        return DataContent.of(notes, BriefRows.of(brief).as("figures"));
    }

    /** One country or area. */
    @Component
    static class OfCountry extends PlaceExports {

        private static final String COUNTRY = "an ISO 3166-1 alpha-3 code such as KEN";

        private final CountryCatalog countries;

        OfCountry(Parts parts, WrittenPlaceBriefs briefs, CountryCatalog countries) {
            super(parts, ExportSubject.COUNTRY, briefs);
            this.countries = countries;
        }

        private static String iso3(ExportOrder order) {
            return DataParameters.of(order, COUNTRY).toUpperCase(Locale.ROOT);
        }

        @Override
        void requirePlace(ExportOrder order) {
            countries.getCountry(iso3(order));
        }

        @Override
        BriefContent brief(ExportOrder order, ActivityFilter filter) {
            return briefs.countryBrief(iso3(order), filter, order.language());
        }

        @Override
        String path(ExportOrder order) {
            return "countries/" + iso3(order);
        }
    }

    /** One group of countries. */
    @Component
    static class OfRegion extends PlaceExports {

        private static final String GROUP = "a group of countries such as AFRICA, LDC or SIDS";

        private final CountryCatalog countries;

        OfRegion(Parts parts, WrittenPlaceBriefs briefs, CountryCatalog countries) {
            super(parts, ExportSubject.REGION, briefs);
            this.countries = countries;
        }

        private static String code(ExportOrder order) {
            return DataParameters.of(order, GROUP).toUpperCase(Locale.ROOT);
        }

        @Override
        void requirePlace(ExportOrder order) {
            countries.getGroup(code(order));
        }

        @Override
        BriefContent brief(ExportOrder order, ActivityFilter filter) {
            return briefs.regionBrief(code(order), filter, order.language());
        }

        @Override
        String path(ExportOrder order) {
            return "regions/" + code(order);
        }
    }
}

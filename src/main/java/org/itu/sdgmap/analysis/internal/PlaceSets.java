package org.itu.sdgmap.analysis.internal;

import java.util.Optional;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.PlaceFilters;
import org.itu.sdgmap.analysis.Reach;
import org.itu.sdgmap.analysis.internal.index.Dimension;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.roaringbitmap.RoaringBitmap;

/** The activities that reach a place in each of three ways; no activity is in two of them. */
record PlaceSets(PublishedIndex index, RoaringBitmap here, RoaringBitmap regional, RoaringBitmap worldwide) {

    static PlaceSets of(PublishedIndex index, PlaceFilters filters, Selections selections, Language language) {
        return new PlaceSets(
                index,
                select(index, filters.here(), selections, language),
                select(index, filters.regional(), selections, language),
                select(index, filters.worldwide(), selections, language));
    }

    static RoaringBitmap select(
            PublishedIndex index, Optional<ActivityFilter> filter, Selections selections, Language language) {
        return filter.map(f -> selections.activities(index, f, language, null)).orElseGet(RoaringBitmap::new);
    }

    Reach count() {
        return new Reach(here.getLongCardinality(), regional.getLongCardinality(), worldwide.getLongCardinality());
    }

    Reach count(Dimension dimension, Object value) {
        var rows = index.activities().rows(dimension, value);
        return new Reach(
                RoaringBitmap.andCardinality(here, rows),
                RoaringBitmap.andCardinality(regional, rows),
                RoaringBitmap.andCardinality(worldwide, rows));
    }

    Reach countWithElement(int elementId) {
        var activities = index.activities();
        return new Reach(
                activities.countWithElement(here, elementId),
                activities.countWithElement(regional, elementId),
                activities.countWithElement(worldwide, elementId));
    }
}

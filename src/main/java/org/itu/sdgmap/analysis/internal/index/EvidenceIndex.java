package org.itu.sdgmap.analysis.internal.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Rows of one kind, activities or entries of Stocktaking, at one revision: never changed, so that any number of
 * questions can be answered from it at once. What it hands out must not be changed either.
 */
public final class EvidenceIndex {

    static final EvidenceIndex EMPTY = new EvidenceIndex(new RoaringBitmap(), Map.of(), Shares.EMPTY);

    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final RoaringBitmap all;
    private final Map<Dimension, Map<Object, RoaringBitmap>> rows;
    private final Shares shares;

    private EvidenceIndex(RoaringBitmap all, Map<Dimension, Map<Object, RoaringBitmap>> rows, Shares shares) {
        this.all = all;
        this.rows = rows;
        this.shares = shares;
    }

    public RoaringBitmap all() {
        return all;
    }

    /** Rows that have a value; empty where none has. */
    public RoaringBitmap rows(Dimension dimension, Object value) {
        return rows.getOrDefault(dimension, Map.of()).getOrDefault(value, NONE);
    }

    /** Values that at least one row has, in no order. */
    @SuppressWarnings("unchecked") // each dimension has values of one type
    public <T> Map<T, RoaringBitmap> values(Dimension dimension) {
        return (Map<T, RoaringBitmap>) (Map<?, ?>) rows.getOrDefault(dimension, Map.of());
    }

    /** Rows linked to an element or to one below it, or tied to it by the crosswalk. */
    public RoaringBitmap withElement(int elementId) {
        var linked = rows(Dimension.ELEMENT, elementId);
        var derived = rows(Dimension.DERIVED_ELEMENT, elementId);
        if (derived.isEmpty()) {
            return linked;
        }
        return linked.isEmpty() ? derived : RoaringBitmap.or(linked, derived);
    }

    /** How many of some rows are linked to an element, or tied to it by the crosswalk. */
    public long countWithElement(RoaringBitmap selected, int elementId) {
        return (long) RoaringBitmap.andCardinality(selected, rows(Dimension.ELEMENT, elementId))
                + RoaringBitmap.andCardinality(selected, rows(Dimension.DERIVED_ELEMENT, elementId));
    }

    public Shares shares() {
        return shares;
    }

    /** This index with some rows as another has them; those that the other has not are gone. */
    EvidenceIndex with(RoaringBitmap changed, EvidenceIndex current) {
        var merged = new EnumMap<Dimension, Map<Object, RoaringBitmap>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var before = values(dimension);
            var after = current.values(dimension);
            var values = new HashMap<>(before);
            before.forEach((value, bitmap) -> {
                if (RoaringBitmap.intersects(bitmap, changed)) {
                    values.put(value, RoaringBitmap.andNot(bitmap, changed));
                }
            });
            after.forEach((value, bitmap) -> values.merge(value, bitmap, (one, other) -> RoaringBitmap.or(one, other)));
            values.values().removeIf(RoaringBitmap::isEmpty);
            merged.put(dimension, values);
        }
        return new EvidenceIndex(
                RoaringBitmap.or(RoaringBitmap.andNot(all, changed), current.all),
                merged,
                shares.with(changed, current.shares));
    }

    /** Bytes that the bitmaps and shares take, without the maps around them. */
    public long sizeBytes() {
        return all.getLongSizeInBytes()
                + rows.values().stream()
                        .flatMap(values -> values.values().stream())
                        .mapToLong(RoaringBitmap::getLongSizeInBytes)
                        .sum()
                + shares.sizeBytes();
    }

    /** Takes in rows in any order; shares row by row, ascending. */
    static final class Builder {

        private final RoaringBitmap all = new RoaringBitmap();
        private final Map<Dimension, Map<Object, RoaringBitmap>> rows = new EnumMap<>(Dimension.class);
        private final Shares.Builder shares = new Shares.Builder();

        void add(int row) {
            all.add(row);
        }

        void add(Dimension dimension, Object value, int row) {
            rows.computeIfAbsent(dimension, d -> new HashMap<>())
                    .computeIfAbsent(value, v -> new RoaringBitmap())
                    .add(row);
        }

        Shares.Builder shares() {
            return shares;
        }

        /** Adds one to the number of places of a row in a country. */
        void addSite(String iso3, int row) {
            var digits = rows.computeIfAbsent(Dimension.SITES, d -> new HashMap<>());
            int digit = 0;
            var bitmap = digits.computeIfAbsent(new Dimension.SiteBit(iso3, digit), v -> new RoaringBitmap());
            while (!bitmap.checkedAdd(row)) {
                bitmap.remove(row);
                digit++;
                bitmap = digits.computeIfAbsent(new Dimension.SiteBit(iso3, digit), v -> new RoaringBitmap());
            }
        }

        EvidenceIndex build() {
            all.runOptimize();
            all.trim();
            rows.values().forEach(values -> values.values().forEach(bitmap -> {
                bitmap.runOptimize();
                bitmap.trim();
            }));
            return new EvidenceIndex(all, rows, shares.build());
        }
    }
}

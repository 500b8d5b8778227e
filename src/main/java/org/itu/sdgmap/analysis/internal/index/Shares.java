package org.itu.sdgmap.analysis.internal.index;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The links of each row with the share that each has among the row's links to one framework: the shares of a row within
 * a framework add up to 1. Kept in blocks of {@value #BLOCK} rows, so that a change copies one block alone.
 */
public final class Shares {

    static final Shares EMPTY = new Shares(Map.of());

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final Map<Integer, Block> blocks;

    /** Called for each selected row that has links: from and to are places in the arrays. */
    @FunctionalInterface
    public interface RowVisitor {
        void row(int row, int from, int to, int[] elements, float[] shares);
    }

    /** Links of row r are at starts[r] up to starts[r + 1]. */
    private record Block(int[] starts, int[] elements, float[] shares) {}

    private Shares(Map<Integer, Block> blocks) {
        this.blocks = blocks;
    }

    /** Goes through the links of the selected rows, ascending by row. */
    public void forEach(RoaringBitmap selected, RowVisitor visitor) {
        var rows = selected.getIntIterator();
        int number = -1;
        @Nullable Block block = null;
        while (rows.hasNext()) {
            int row = rows.next();
            if (row >>> BLOCK_BITS != number) {
                number = row >>> BLOCK_BITS;
                block = blocks.get(number);
            }
            if (block != null) {
                int place = row & BLOCK - 1;
                int from = block.starts[place];
                int to = block.starts[place + 1];
                if (to > from) {
                    visitor.row(row, from, to, block.elements, block.shares);
                }
            }
        }
    }

    Shares with(RoaringBitmap changed, Shares current) {
        var merged = new TreeMap<>(blocks);
        var numbers = new RoaringBitmap();
        changed.forEach((int row) -> numbers.add(row >>> BLOCK_BITS));
        numbers.forEach((int number) -> {
            var builder = new Builder();
            var before = blocks.get(number);
            var after = current.blocks.get(number);
            for (int place = 0; place < BLOCK; place++) {
                int row = (number << BLOCK_BITS) + place;
                copy(changed.contains(row) ? after : before, place, row, builder);
            }
            var made = builder.build().blocks.get(number);
            if (made == null) {
                merged.remove(number);
            } else {
                merged.put(number, made);
            }
        });
        return new Shares(merged);
    }

    private static void copy(@Nullable Block from, int place, int row, Builder to) {
        if (from != null) {
            for (int i = from.starts[place]; i < from.starts[place + 1]; i++) {
                to.add(row, from.elements[i], from.shares[i]);
            }
        }
    }

    long sizeBytes() {
        return blocks.values().stream()
                .mapToLong(b -> 4L * b.starts.length + 4L * b.elements.length + 4L * b.shares.length)
                .sum();
    }

    /** Takes in links row by row, ascending. */
    static final class Builder {

        private final Map<Integer, Block> blocks = new TreeMap<>();
        private final int[] starts = new int[BLOCK + 1];
        private int[] elements = new int[4 * BLOCK];
        private float[] shares = new float[4 * BLOCK];
        private int number = -1;
        private int lastPlace;
        private int size;

        /** @throws IllegalArgumentException if the row comes before the last one */
        void add(int row, int elementId, float share) {
            if (row >>> BLOCK_BITS != number) {
                if (row >>> BLOCK_BITS < number) {
                    throw new IllegalArgumentException("Row %d comes after a later one".formatted(row));
                }
                finishBlock();
                number = row >>> BLOCK_BITS;
            }
            int place = row & BLOCK - 1;
            if (place < lastPlace) {
                throw new IllegalArgumentException("Row %d comes after a later one".formatted(row));
            }
            startRowsUpTo(place);
            if (size == elements.length) {
                elements = Arrays.copyOf(elements, 2 * size);
                shares = Arrays.copyOf(shares, 2 * size);
            }
            elements[size] = elementId;
            shares[size] = share;
            size++;
        }

        private void startRowsUpTo(int place) {
            while (lastPlace < place) {
                starts[++lastPlace] = size;
            }
        }

        private void finishBlock() {
            if (number >= 0) {
                startRowsUpTo(BLOCK);
                blocks.put(
                        number, new Block(starts.clone(), Arrays.copyOf(elements, size), Arrays.copyOf(shares, size)));
            }
            lastPlace = 0;
            size = 0;
        }

        Shares build() {
            finishBlock();
            number = -1;
            return new Shares(blocks);
        }
    }
}

package org.itu.sdgmap.importing.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap.framework.ElementKey;

/** Elements found in a text, whose order is that of the text and not that of being found: weights go by it. */
final class PlacedElements {

    private record Placed(ElementKey key, int at) {}

    private final List<Placed> all = new ArrayList<>();
    private int at;

    /** Where in the text the elements stand that are added next. */
    void place(int offset) {
        at = offset;
    }

    void add(ElementKey key) {
        all.add(new Placed(key, at));
    }

    boolean contains(ElementKey key) {
        return all.stream().anyMatch(p -> p.key().equals(key));
    }

    List<ElementKey> keys() {
        return all.stream().map(Placed::key).toList();
    }

    /** Reads a text of its own and puts what it holds, in its order, where the current place is. */
    void within(Runnable reading) {
        int place = at;
        int from = all.size();
        reading.run();
        var added = all.subList(from, all.size());
        added.sort(Comparator.comparingInt(Placed::at));
        added.replaceAll(p -> new Placed(p.key(), place));
        at = place;
    }
}

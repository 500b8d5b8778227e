package org.itu.sdgmap.analysis.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;

/**
 * Some elements of a framework, none above another, as columns of a count; every element below one of them belongs to its
 * column.
 */
final class ElementColumns {

    static final int NONE = -1;

    private final List<Element> elements;
    private final int[] columnById;

    private ElementColumns(List<Element> elements, int[] columnById) {
        this.elements = elements;
        this.columnById = columnById;
    }

    static ElementColumns of(List<Element> elements, FrameworkCatalog catalog) {
        var below =
                elements.stream().map(e -> withAllBelow(e, catalog).toList()).toList();
        int largest =
                below.stream().flatMap(List::stream).mapToInt(Element::id).max().orElse(0);
        var columnById = new int[largest + 1];
        Arrays.fill(columnById, NONE);
        for (int column = 0; column < below.size(); column++) {
            for (var element : below.get(column)) {
                columnById[element.id()] = column;
            }
        }
        return new ElementColumns(elements, columnById);
    }

    private static Stream<Element> withAllBelow(Element element, FrameworkCatalog catalog) {
        return Stream.concat(
                Stream.of(element),
                catalog.listChildren(element.id()).stream().flatMap(child -> withAllBelow(child, catalog)));
    }

    List<Element> elements() {
        return elements;
    }

    int size() {
        return elements.size();
    }

    /** The column of an element, {@link #NONE} where it belongs to none. */
    int of(int elementId) {
        return elementId < columnById.length ? columnById[elementId] : NONE;
    }
}

package org.itu.sdgmap.analysis;

import java.util.List;

/**
 * Items of an answer about the matrix.
 *
 * @param revision number of the published state that all of them are from
 */
public record MatrixList<T>(long revision, List<T> items) {

    public MatrixList {
        items = List.copyOf(items);
    }
}

package org.itu.sdgmap.importing.internal;

import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.ImportField;

/**
 * What a field holds in a row.
 *
 * @param text mended, on one or several lines
 * @param typed whether a person typed or chose it, so that doubts about what Excel did are out of place
 */
record FieldCell(ImportField field, Cell cell, String text, boolean typed) {

    boolean isEmpty() {
        return text.isEmpty();
    }
}

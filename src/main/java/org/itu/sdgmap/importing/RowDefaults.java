package org.itu.sdgmap.importing;

import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for all rows of a file whose own cell is empty or has no column.
 *
 * @param kind null for no choice: such rows are projects, and a remark says so
 * @param sector null for no choice: such rows wait for a person
 */
public record RowDefaults(
        @Nullable ActivityKind kind, @Nullable Sector sector) {

    public static final RowDefaults NONE = new RowDefaults(null, null);
}

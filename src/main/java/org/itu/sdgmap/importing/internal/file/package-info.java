/** Formats of spreadsheet files. */
@NullMarked
package org.itu.sdgmap.importing.internal.file;

import org.jspecify.annotations.NullMarked;

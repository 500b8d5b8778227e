/** Imports: staging of files and rows, their reading and writing in the background. */
@NullMarked
package org.itu.sdgmap.importing.internal.batch;

import org.jspecify.annotations.NullMarked;

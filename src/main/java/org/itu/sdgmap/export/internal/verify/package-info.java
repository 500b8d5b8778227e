/** Recognises files that were made from snapshots, makes them again, and compares. */
@NullMarked
package org.itu.sdgmap.export.internal.verify;

import org.jspecify.annotations.NullMarked;

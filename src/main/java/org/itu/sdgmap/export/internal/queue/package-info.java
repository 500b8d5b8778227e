/** Files that are made in the background. */
@NullMarked
package org.itu.sdgmap.export.internal.queue;

import org.jspecify.annotations.NullMarked;

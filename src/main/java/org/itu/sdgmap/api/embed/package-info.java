/** Figures on pages of other sites: pages for frames, a script for those that prefer no frame, and what both consist of. */
@NullMarked
package org.itu.sdgmap.api.embed;

import org.jspecify.annotations.NullMarked;

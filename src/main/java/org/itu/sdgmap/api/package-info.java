/** HTTP for programs: REST, tiles, problem details. Decides nothing itself. */
@NullMarked
package org.itu.sdgmap.api;

import org.jspecify.annotations.NullMarked;

/** One filter, many aggregates: list, facets, coverage, rings, all with the same counting rules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "framework", "geography", "activity", "stocktaking", "ui"})
package org.itu.sdgmap.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

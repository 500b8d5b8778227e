/** Links that are proposed to whoever enters an activity, each with its reasons. Nothing is linked by itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "framework", "activity"})
package org.itu.sdgmap.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Where those who are signed in enter, review and mend activities: pages only; the services belong to the features. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"common", "activity", "suggestion", "framework", "geography", "security", "ui"})
package org.itu.sdgmap.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

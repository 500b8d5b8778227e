/** Files of what an analysis shows, with the same figures in every format. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "framework",
            "geography",
            "activity",
            "stocktaking",
            "analysis",
            "snapshot",
            "security",
            "ui"
        })
package org.itu.sdgmap.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The pages on which staff enter and change activities; what they may do is decided in the modules below. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "activity",
            "importing",
            "suggestion",
            "framework",
            "geography",
            "security",
            "ui"
        })
package org.itu.sdgmap.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

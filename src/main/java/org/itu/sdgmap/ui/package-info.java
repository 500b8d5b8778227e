/** The shell around every page, its languages and shared components; it knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "geography", "security"})
package org.itu.sdgmap.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Frameworks, their elements and the crosswalks between them: the SDGs, the WSIS Action Lines and ITU's strategic
 * plans, each in its editions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "ui"})
package org.itu.sdgmap.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

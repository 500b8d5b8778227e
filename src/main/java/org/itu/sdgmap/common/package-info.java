/** Value objects that every module uses: languages, localized text, problems with values, reference files. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.itu.sdgmap.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

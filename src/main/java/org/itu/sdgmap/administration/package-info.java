/** Pages about accounts and the audit log, one's own account, and the letters about accounts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "security", "ui"})
package org.itu.sdgmap.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

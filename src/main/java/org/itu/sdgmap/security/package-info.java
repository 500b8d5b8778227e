/** Accounts, roles, sign-in and what every answer carries for safety. */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.itu.sdgmap.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Activities with their links, workflow and append-only history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "framework", "geography", "security", "ui"})
package org.itu.sdgmap.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

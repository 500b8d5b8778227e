/**
 * Snapshots: the public state at one instant under one filter, frozen as canonical JSON, hashed and citable. What is
 * frozen never changes; the database itself refuses it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "security", "framework", "geography", "activity", "analysis", "ui"})
package org.itu.sdgmap.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

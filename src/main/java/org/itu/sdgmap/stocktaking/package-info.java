/**
 * WSIS Stocktaking entries: projects of any stakeholder, with their history and the projection of those that are public.
 * They are evidence beside ITU's activities and never counted among them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "framework", "geography"})
package org.itu.sdgmap.stocktaking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

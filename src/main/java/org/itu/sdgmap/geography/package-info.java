/** Countries and areas, their groups, boundaries, and the map tiles made of them. Longitude comes first everywhere. */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package org.itu.sdgmap.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

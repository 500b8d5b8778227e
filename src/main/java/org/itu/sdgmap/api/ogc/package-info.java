/**
 * OGC API - Features for desktop GIS and other software: HTTP only, as the rest of the module.
 *
 * @see "docs/decisions/0021-ogc-api-and-tiles-for-others.md"
 */
@NullMarked
package org.itu.sdgmap.api.ogc;

import org.jspecify.annotations.NullMarked;

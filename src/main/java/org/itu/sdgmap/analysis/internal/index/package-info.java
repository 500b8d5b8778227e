/**
 * What is public, as compressed bitmaps in memory: for each value of each dimension the rows that have it. Counting
 * under a filter is counting the bits of intersections.
 */
@NullMarked
package org.itu.sdgmap.analysis.internal.index;

import org.jspecify.annotations.NullMarked;

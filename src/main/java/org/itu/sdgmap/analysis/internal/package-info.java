@NullMarked
package org.itu.sdgmap.analysis.internal;

import org.jspecify.annotations.NullMarked;

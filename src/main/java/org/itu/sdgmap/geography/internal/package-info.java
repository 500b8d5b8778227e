@NullMarked
package org.itu.sdgmap.geography.internal;

import org.jspecify.annotations.NullMarked;

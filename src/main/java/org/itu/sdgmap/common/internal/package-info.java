@NullMarked
package org.itu.sdgmap.common.internal;

import org.jspecify.annotations.NullMarked;

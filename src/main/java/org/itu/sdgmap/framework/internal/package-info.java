@NullMarked
package org.itu.sdgmap.framework.internal;

import org.jspecify.annotations.NullMarked;

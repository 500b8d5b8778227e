@NullMarked
package org.itu.sdgmap.security.internal;

import org.jspecify.annotations.NullMarked;

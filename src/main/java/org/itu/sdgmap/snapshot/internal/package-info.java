@NullMarked
package org.itu.sdgmap.snapshot.internal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.export.internal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.stocktaking.internal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.suggestion.internal;

import org.jspecify.annotations.NullMarked;

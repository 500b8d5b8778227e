@NullMarked
package org.itu.sdgmap.importing.internal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.activity.internal;

import org.jspecify.annotations.NullMarked;

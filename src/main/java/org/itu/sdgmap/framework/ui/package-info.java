@NullMarked
package org.itu.sdgmap.framework.ui;

import org.jspecify.annotations.NullMarked;

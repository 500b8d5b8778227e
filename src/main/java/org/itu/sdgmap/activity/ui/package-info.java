@NullMarked
package org.itu.sdgmap.activity.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.administration.ui;

import org.jspecify.annotations.NullMarked;

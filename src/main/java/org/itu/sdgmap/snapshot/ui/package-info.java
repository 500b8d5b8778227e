@NullMarked
package org.itu.sdgmap.snapshot.ui;

import org.jspecify.annotations.NullMarked;

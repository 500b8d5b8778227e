@NullMarked
package org.itu.sdgmap.export.ui;

import org.jspecify.annotations.NullMarked;

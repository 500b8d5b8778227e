@NullMarked
package org.itu.sdgmap.analysis.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.itu.sdgmap.workspace.ui;

import org.jspecify.annotations.NullMarked;

/** Desk, entry form, review, history and data quality. */
@NullMarked
package org.itu.sdgmap.workspace.ui;

import org.jspecify.annotations.NullMarked;

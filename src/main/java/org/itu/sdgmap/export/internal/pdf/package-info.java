/** XHTML and style sheets to tagged PDF, and the fonts of all documents. */
@NullMarked
package org.itu.sdgmap.export.internal.pdf;

import org.jspecify.annotations.NullMarked;

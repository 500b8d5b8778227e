/**
 * Figures drawn on the server. A figure is laid out once as a {@link org.itu.sdgmap.export.internal.figure.Sheet} of
 * marks; {@code SvgSheet}, {@code PngSheet} and {@code PdfSheet} write the same marks.
 *
 * @see "docs/decisions/0027-figures-drawn-on-the-server.md"
 */
@NullMarked
package org.itu.sdgmap.export.internal.figure;

import org.jspecify.annotations.NullMarked;

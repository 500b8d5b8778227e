/** Reports: what each says, and how it becomes DOCX and PDF. */
@NullMarked
package org.itu.sdgmap.export.internal.report;

import org.jspecify.annotations.NullMarked;

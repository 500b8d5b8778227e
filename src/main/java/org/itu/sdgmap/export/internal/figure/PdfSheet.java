package org.itu.sdgmap.export.internal.figure;

import java.io.OutputStream;

final class PdfSheet {
    private PdfSheet() {}

    static void write(Sheet sheet, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}

package org.itu.sdgmap.export.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportWriter;

/** Makes small files at once. */
final class FilesInMemory {

    private FilesInMemory() {}

    static byte[] write(ExportWriter writer, ExportOrder order) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(order, bytes, ExportProgress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be written", e);
        }
        return bytes.toByteArray();
    }
}

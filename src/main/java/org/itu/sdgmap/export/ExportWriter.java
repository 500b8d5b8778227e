package org.itu.sdgmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Writes one subject in some formats. Each is a component of its own; no two write the same. */
public interface ExportWriter {

    ExportSubject subject();

    Set<ExportFormat> formats();

    /**
     * Looks at an order before it is taken, without costly work.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     * @throws org.itu.sdgmap.common.NotFoundException if what it is about does not exist
     */
    void check(ExportOrder order);

    /**
     * Writes the file a piece at a time where it can grow.
     *
     * @throws ExportStoppedException once the progress says that nobody wants the file any more
     */
    void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException;
}

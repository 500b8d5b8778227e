package org.itu.sdgmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    /** Names of the parameters that an order may have beside those of a filter and of the page's address. */
    default List<String> parameters() {
        return List.of();
    }

    /** Whether it takes so long that it is made in the background only. To be asked after the check. */
    default boolean isLong(ExportOrder order) {
        return false;
    }

    /**
     * Writes the file a piece at a time where it can grow.
     *
     * @throws ExportStoppedException once the progress says that nobody wants the file any more
     */
    void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException;
}

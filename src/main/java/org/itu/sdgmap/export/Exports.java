package org.itu.sdgmap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** All files that can be taken along, whoever writes them. */
public interface Exports {

    /**
     * What can be had of a subject.
     *
     * @param parameters beside those of a filter and of the page's address
     * @param tables of the formats that hold one table; the first one if not said; empty where there is none
     */
    record Offer(ExportSubject subject, List<ExportFormat> formats, List<String> parameters, List<String> tables) {}

    /** Every subject that has a format, in the order of the subjects. */
    List<Offer> listOffers();

    /**
     * Looks at an order without making anything.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     * @throws org.itu.sdgmap.common.NotFoundException if what it is about does not exist
     */
    void check(ExportOrder order);

    /** Whether it is made in the background only. To be asked of checked orders. */
    boolean isLong(ExportOrder order);

    /** @throws ExportStoppedException once the progress says that nobody wants the file any more */
    void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException;

    /**
     * Makes a short file at once.
     *
     * @throws org.itu.sdgmap.common.BusyException if too many are being made
     */
    ExportFile make(ExportOrder order);

    /**
     * Says what the columns of a CSV file are.
     *
     * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
     * @throws org.itu.sdgmap.common.InvalidValueException if it is no order of CSV
     */
    ExportFile makeMetadata(ExportOrder order);

    /** Under which a file is saved, in ASCII. */
    String fileName(ExportOrder order);
}

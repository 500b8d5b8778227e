package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.Row;
import org.itu.sdgmap.common.CsvFile;

/** The activities with a lack as a file: all of them under the choices, not only those of one page. */
final class QualityFile {

    /** Most rows; those unchanged for the longest time come first. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of("slug", "title", "sector", "person", "changed_at", "lack", "field");

    private QualityFile() {}

    static DownloadHandler handler(DataQuality quality, QualityParameters shown, Lack lack) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = write(quality, shown, lack);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "data-quality.csv", "text/csv; charset=utf-8", bytes.length);
        });
    }

    static byte[] write(DataQuality quality, QualityParameters shown, Lack lack) {
        var rows = new ArrayList<List<Object>>();
        List<Row> some;
        do {
            some = quality.list(lack, shown.sectors(), shown.person(), rows.size(), AT_ONCE);
            some.forEach(row -> rows.add(List.of(
                    row.slug(),
                    row.title(),
                    row.sector().code(),
                    row.personName(),
                    row.changedAt(),
                    row.lack().name(),
                    row.field())));
        } while (some.size() == AT_ONCE && rows.size() < MOST);
        return CsvFile.write(COLUMNS, rows);
    }
}

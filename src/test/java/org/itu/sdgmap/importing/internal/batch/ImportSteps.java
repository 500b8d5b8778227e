package org.itu.sdgmap.importing.internal.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.RowFilter;

/** Steps of an import, each until it is done. */
record ImportSteps(Imports imports) {

    private static final String HEADER = "Title,Description,Bureau,Start date,Country(ies),SDG,WSIS Action Line\n";

    static String unique(String words) {
        return words + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    static String row(String title, String countries) {
        return "%s,What is done and for whom,BDT,2021,%s,9.c,C2\n".formatted(title, countries);
    }

    static byte[] csv(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(UTF_8);
    }

    ImportBatch read(String name, String... rows) {
        return settled(imports.upload(new ByteArrayInputStream(csv(rows)), Upload.of(name))
                .id());
    }

    ImportBatch commit(long batch, boolean publish) {
        imports.commit(batch, publish);
        return settled(batch);
    }

    ImportBatch settled(long batch) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !imports.get(batch).state().isAtWork());
        return imports.get(batch);
    }

    ImportRow row(long batch, String title) {
        return imports.listRows(batch, new RowFilter(null, title), 0, 200).rows().stream()
                .filter(r -> r.reading().cells().contains(title))
                .findFirst()
                .orElseThrow();
    }
}

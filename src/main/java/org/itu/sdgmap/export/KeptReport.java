package org.itu.sdgmap.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;

/**
 * A report that a coordinator made and that is kept.
 *
 * @param parameters of the choices, as addresses have them
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record KeptReport(
        long id,
        ReportKind kind,
        Map<String, List<String>> parameters,
        String title,
        Language language,
        ExportFormat format,
        long sizeBytes,
        String sha256,
        Instant madeAt) {

    /** Enough of the hash to recognise it by. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}

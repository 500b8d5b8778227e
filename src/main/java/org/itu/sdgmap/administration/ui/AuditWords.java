package org.itu.sdgmap.administration.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.security.AuditTrail;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the audit log for people. */
class AuditWords implements Serializable {

    private static final String ACTION = "audit.action";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> texts;

    AuditWords(Translations translations) {
        texts = Texts.labels(translations, ACTION);
    }

    /** The text of a code; the code itself where none is given. */
    String action(String code) {
        return texts.getOrDefault(code, code);
    }

    /** The values of a JSON object, as in "before: REVIEWER@ITU-D; after: ". */
    String details(String json) {
        var values = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        return values.entrySet().stream()
                .map(e -> e.getKey() + ": " + plain(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String plain(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    byte[] csv(AuditTrail trail, AuditTrail.Query query) {
        var columns = Stream.of("when", "actor", "code", "action", "subject", "details", "address")
                .map(c -> Texts.text("audit." + c))
                .toList();
        var rows = new ArrayList<List<String>>();
        trail.stream(
                query,
                portion -> portion.forEach(e -> rows.add(Arrays.asList(
                        e.at().toString(),
                        e.actor(),
                        e.action(),
                        action(e.action()),
                        e.subject(),
                        details(e.details()),
                        e.clientAddress()))));
        return CsvFile.write(columns, rows);
    }
}

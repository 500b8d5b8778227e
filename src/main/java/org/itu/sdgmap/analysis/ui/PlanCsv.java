package org.itu.sdgmap.analysis.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/**
 * The crosswalk between the strategic plans as a file for spreadsheets: UTF-8 with a byte order mark, by which they
 * know it. No cell begins like a formula.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class PlanCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Translations translations;
    private final Language language;

    PlanCsv(Translations translations, Language language) {
        this.translations = translations;
        this.language = language;
    }

    /** All links, and the elements shown that have none. */
    byte[] write(PlanSuccession succession, List<Element> shown) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "from_plan",
                    "from_code",
                    "from_title",
                    "relation",
                    "to_plan",
                    "to_code",
                    "to_title",
                    "basis",
                    "rationale_en",
                    "source_en");
            succession.listLinks().forEach(link -> csv.writeRecord(row(link)));
            shown.stream()
                    .filter(e -> succession.read(e).isPresent()
                            && succession.listLinksFrom(e).isEmpty())
                    .forEach(e -> csv.writeRecord(
                            safe(cells(e), List.of(text("plans.withoutSuccessor")), cells(null), List.of("", "", ""))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the crosswalk", e);
        }
        return bytes.toByteArray();
    }

    private List<String> row(PlanLink link) {
        return safe(
                cells(link.from()),
                List.of(text("frameworks.relation.TO." + link.relation().name())),
                cells(link.to()),
                List.of(text("frameworks.basis." + link.basis().name()), link.rationale(), link.source()));
    }

    private List<String> cells(@Nullable Element element) {
        return element == null
                ? List.of("", "", "")
                : List.of(
                        element.key().framework(),
                        element.displayCode(),
                        element.title().in(language));
    }

    @SafeVarargs
    private static List<String> safe(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).map(PlanCsv::safe).toList();
    }

    /** A spreadsheet reads a cell that begins with an apostrophe as text. */
    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String text(String key) {
        return translations.text(language, key);
    }
}

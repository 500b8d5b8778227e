package org.itu.sdgmap.framework.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.itu.sdgmap.framework.EditionFile;
import org.itu.sdgmap.framework.EditionProblem;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.FieldRule;
import org.jspecify.annotations.Nullable;

/** One file read as a table; what is wrong with its form is told to a consumer, and its sound rows are kept. */
record EditionTable(String name, List<Row> rows) {

    /** @param number line of the file on which the row begins; the header is line 1 */
    record Row(String file, long number, Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        EditionProblem problem(String column, FieldRule rule, String detail) {
            return new EditionProblem(file, number, column, text(column), rule, detail);
        }
    }

    /** @param most rows that may still be read */
    static EditionTable read(EditionFile file, List<String> columns, int most, Consumer<EditionProblem> problems) {
        var text = decoded(file, problems).orElse("");
        if (text.isEmpty()) {
            return new EditionTable(file.name(), List.of());
        }
        var rows = new ArrayList<Row>();
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            List<String> header = null;
            for (var cells : reader) {
                if (header == null) {
                    header = header(file.name(), cells, columns, problems);
                    if (header == null) {
                        break;
                    }
                } else if (rows.size() == most) {
                    problems.accept(
                            ofFile(file.name(), FieldRule.TOO_MANY_ROWS, String.valueOf(EditionUpload.MOST_ROWS)));
                    break;
                } else if (cells.getFieldCount() != header.size()) {
                    problems.accept(new EditionProblem(
                            file.name(),
                            cells.getStartingLineNumber(),
                            "",
                            String.valueOf(cells.getFieldCount()),
                            FieldRule.CELLS,
                            String.valueOf(header.size())));
                } else {
                    rows.add(row(file.name(), header, cells));
                }
            }
            if (header != null && rows.isEmpty()) {
                problems.accept(ofFile(file.name(), FieldRule.NO_ROWS, ""));
            }
        } catch (CsvParseException e) {
            problems.accept(ofFile(file.name(), FieldRule.NOT_CSV, reasonOf(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditionTable(file.name(), rows);
    }

    static EditionProblem ofFile(String file, FieldRule rule, String detail) {
        return new EditionProblem(file, 0, "", file, rule, detail);
    }

    /** The text without its byte order mark; empty where it is none, which is told. */
    private static Optional<String> decoded(EditionFile file, Consumer<EditionProblem> problems) {
        var bytes = ByteBuffer.wrap(file.content());
        var characters = CharBuffer.allocate(file.content().length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
        if (result.isError()) {
            problems.accept(ofFile(file.name(), FieldRule.NOT_UTF8, String.valueOf(bytes.position() + 1)));
            return Optional.empty();
        }
        var text = characters.flip().toString();
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (text.isBlank()) {
            problems.accept(ofFile(file.name(), FieldRule.FILE_EMPTY, ""));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static @Nullable List<String> header(
            String file, CsvRecord cells, List<String> columns, Consumer<EditionProblem> problems) {
        var header = cells.getFields().stream().map(String::strip).toList();
        var found = new ArrayList<EditionProblem>();
        for (var column : columns) {
            if (!header.contains(column)) {
                found.add(new EditionProblem(file, 1, column, "", FieldRule.COLUMN_MISSING, ""));
            }
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!columns.contains(column)) {
                found.add(new EditionProblem(
                        file, 1, column, column, FieldRule.COLUMN_UNKNOWN, String.join(", ", columns)));
            } else if (!seen.add(column)) {
                found.add(new EditionProblem(file, 1, column, column, FieldRule.COLUMN_TWICE, ""));
            }
        }
        found.forEach(problems);
        return found.isEmpty() ? header : null;
    }

    private static Row row(String file, List<String> header, CsvRecord cells) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            // No character that PostgreSQL cannot store; a cell holds one line.
            values.put(
                    header.get(i),
                    cells.getField(i).replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        }
        return new Row(file, cells.getStartingLineNumber(), values);
    }

    private static String reasonOf(Throwable failure) {
        var innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ");
    }
}

package org.itu.sdgmap.importing.internal.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.SourceRow;

/** A text file with delimiters, in an encoding that it does not name. */
final class TextSource implements SheetSource {

    private static final int MOST_COLUMNS_OF_A_WORKBOOK = 16_384;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_CHARACTERS_OF_A_CELL = 4 * 1024 * 1024;
    private static final int ROWS_TO_LOOK_AT = 12;

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;

    private TextSource(Path file, TextEncoding encoding, char delimiter) {
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static TextSource open(Path file, Headings headings) throws IOException {
        var encoding = TextEncoding.of(file, headings);
        refuseTooWide(encoding.beginning());
        return new TextSource(file, encoding, delimiterOf(encoding.beginning(), headings));
    }

    /** As wide as no workbook is: the reader of CSV stops there, and nobody has so many columns of activities. */
    private static void refuseTooWide(String beginning) {
        for (var line : beginning.lines().limit(ROWS_TO_LOOK_AT).toList()) {
            for (char delimiter : DELIMITERS) {
                if (line.chars().filter(c -> c == delimiter).count() >= MOST_COLUMNS_OF_A_WORKBOOK) {
                    throw new RefusedFileException(
                            FileRule.TOO_MANY_COLUMNS,
                            FileFormat.CSV.name(),
                            String.valueOf(MOST_COLUMNS_OF_A_WORKBOOK));
                }
            }
        }
    }

    /** The delimiter under which most headings are known, or else the one that cuts the first rows most evenly. */
    static char delimiterOf(String beginning, Headings headings) {
        var first = beginning.lines().findFirst().orElse("");
        if (first.matches("(?i)\"?sep=.\"?")) {
            return first.charAt(first.toLowerCase(java.util.Locale.ROOT).indexOf("sep=") + 4);
        }
        char best = ',';
        double bestScore = -1;
        for (char delimiter : DELIMITERS) {
            double score = 0;
            for (var row : rowsOf(beginning, delimiter)) {
                double known = headings.count(row) * 1000.0 + Math.min(row.size(), 100);
                score = Math.max(score, row.size() < 2 ? known / 2 : known);
            }
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static List<List<String>> rowsOf(String text, char delimiter) {
        var rows = new java.util.ArrayList<List<String>>();
        try (var reader = builder(delimiter).ofCsvRecord(new StringReader(text))) {
            for (var row : reader) {
                rows.add(row.getFields());
                if (rows.size() >= ROWS_TO_LOOK_AT) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // The beginning may end within a quoted cell
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static CsvReader.CsvReaderBuilder builder(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MOST_CHARACTERS_OF_A_CELL);
    }

    @Override
    public FileFormat format() {
        return delimiter == '\t' ? FileFormat.TSV : FileFormat.CSV;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.of(encoding.charset().name());
    }

    @Override
    public boolean hasMacros() {
        return false;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(0, format().name(), false));
    }

    @Override
    public void forEachRow(int sheet, RowConsumer consumer) {
        int number = 0;
        int filled = 0;
        try (var in = reader();
                var csv = builder(delimiter).ofCsvRecord(in)) {
            for (CsvRecord row : csv) {
                number++;
                if (number == 1
                        && row.getFields().size() <= 2
                        && row.getField(0).matches("(?i)sep=.?")) {
                    continue;
                }
                var cells = row.getFields().stream()
                        .limit(MAX_COLUMNS)
                        .map(CellValues::text)
                        .toList();
                filled += cells.stream().allMatch(Cell::isBlank) ? 0 : 1;
                if (filled > MAX_ROWS + 20 || number > 4 * MAX_ROWS) {
                    throw new RefusedFileException(FileRule.TOO_MANY_ROWS, format().name(), String.valueOf(MAX_ROWS));
                }
                if (!consumer.accept(new SourceRow(number, cells, true))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new RefusedFileException(FileRule.CELL_TOO_LONG, String.valueOf(MOST_CHARACTERS_OF_A_CELL));
        } catch (UncheckedIOException | IOException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    private Reader reader() throws IOException {
        var in = new PushbackInputStream(Files.newInputStream(file), 4);
        in.skipNBytes(encoding.markBytes());
        return new BufferedReader(new InputStreamReader(in, lenient(encoding.charset())), 1 << 16);
    }

    private static java.nio.charset.CharsetDecoder lenient(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void close() {
        // Each reading opens and closes the file.
    }
}

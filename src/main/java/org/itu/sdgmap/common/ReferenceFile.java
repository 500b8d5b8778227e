package org.itu.sdgmap.common;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of reference data: UTF-8, RFC 4180, header first. A missing column or a bad value is refused with file,
 * row and column.
 */
public final class ReferenceFile {

    private final String name;
    private final String sha256;
    private final List<Row> rows;

    private ReferenceFile(String name, byte[] content) {
        this.name = name;
        this.sha256 = sha256(content);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            this.rows = reader.stream().map(r -> new Row(name, r)).toList();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is not sound CSV: %s".formatted(name, reasonOf(e)), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }

    /** @param path on the class path, such as {@code db/reference/sdg_goals.csv} */
    public static ReferenceFile read(String path) {
        try (var in = ReferenceFile.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("No reference file " + path);
            }
            return new ReferenceFile(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + path, e);
        }
    }

    /** A file that is not on the class path. */
    public static ReferenceFile of(String name, String content) {
        return new ReferenceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Gives each row to a loader; the failure of one, such as a rule of the database, names file and row. */
    public void forEach(Consumer<Row> loader) {
        for (var row : rows) {
            try {
                loader.accept(row);
            } catch (InvalidValueException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "%s, row %d cannot be loaded: %s".formatted(name, row.number(), reasonOf(e)), e);
            }
        }
    }

    /** The innermost message, in one line. */
    private static String reasonOf(Throwable failure) {
        var innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** One row; every reading of a cell says where it failed. */
    public static final class Row {

        private final String file;
        private final NamedCsvRecord cells;

        private Row(String file, NamedCsvRecord cells) {
            this.file = file;
            this.cells = cells;
        }

        /** Line of the file on which the row begins; the header is line 1. */
        public long number() {
            return cells.getStartingLineNumber();
        }

        /** The cell's text, which must not be empty. */
        public String text(String column) {
            return findText(column).orElseThrow(() -> refused(column, "", "a value"));
        }

        /** The cell's text, or null where it is empty. */
        public @Nullable String textOrNull(String column) {
            return findText(column).orElse(null);
        }

        public Optional<String> findText(String column) {
            return cells.findField(column)
                    .map(String::strip)
                    .or(() -> {
                        throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
                    })
                    .filter(s -> !s.isEmpty());
        }

        public boolean hasColumn(String column) {
            return cells.getHeader().contains(column);
        }

        /** Several values in one cell, separated by semicolons; empty where the cell is. */
        public List<String> texts(String column) {
            return findText(column)
                    .map(s -> Arrays.stream(s.split(";"))
                            .map(String::strip)
                            .filter(p -> !p.isEmpty())
                            .toList())
                    .orElse(List.of());
        }

        public int integer(String column) {
            return parsed(column, text(column), Integer::valueOf, "a whole number");
        }

        public @Nullable Integer integerOrNull(String column) {
            var text = textOrNull(column);
            return text == null ? null : parsed(column, text, Integer::valueOf, "a whole number or nothing");
        }

        public double decimal(String column) {
            return parsed(column, text(column), Double::valueOf, "a decimal number");
        }

        public boolean flag(String column) {
            return switch (text(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw refused(column, text(column), "true or false");
            };
        }

        public @Nullable Boolean flagOrNull(String column) {
            return textOrNull(column) == null ? null : (Boolean) flag(column);
        }

        /** The refusal of a cell, with file, row number (header is row 1) and column. */
        public InvalidValueException refused(String column, String value, String expected) {
            return new InvalidValueException(
                    "%s, row %d, column %s:".formatted(file, number(), column), value, expected);
        }

        private <T> T parsed(String column, String text, Function<String, T> parser, String expected) {
            try {
                return parser.apply(text);
            } catch (NumberFormatException e) {
                throw refused(column, text, expected);
            }
        }
    }
}

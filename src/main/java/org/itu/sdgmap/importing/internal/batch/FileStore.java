package org.itu.sdgmap.importing.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps uploaded files in pieces, so that neither writing nor reading one needs its size in memory. */
@Component
class FileStore {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long batch, Path file) {
        try (var in = Files.newInputStream(file)) {
            int position = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("INSERT INTO import_file (batch_id, position, content) VALUES (:batch, :position, :content)")
                        .param("batch", batch)
                        .param("position", position++)
                        .param("content", piece)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the uploaded file", e);
        }
    }

    /** Writes the file of an import to a place of its own; the caller deletes it. */
    Path fetch(long batch) {
        try {
            var file = TemporaryFiles.create(".sheet");
            try (var out = Files.newOutputStream(file)) {
                for (int position = 0; ; position++) {
                    var piece = jdbc.sql(
                                    "SELECT content FROM import_file WHERE batch_id = :batch AND position = :position")
                            .param("batch", batch)
                            .param("position", position)
                            .query((row, number) -> row.getBytes(1))
                            .optional();
                    if (piece.isEmpty()) {
                        return file;
                    }
                    out.write(piece.get());
                }
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a temporary file", e);
        }
    }

    void drop(long batch) {
        jdbc.sql("DELETE FROM import_file WHERE batch_id = :batch")
                .param("batch", batch)
                .update();
    }
}

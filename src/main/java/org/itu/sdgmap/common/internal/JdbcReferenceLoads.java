package org.itu.sdgmap.common.internal;

import java.util.List;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.ReferenceLoads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcReferenceLoads implements ReferenceLoads {

    private final JdbcClient jdbc;

    JdbcReferenceLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean anyChanged(List<ReferenceFile> files) {
        return files.stream().anyMatch(f -> !loadedChecksum(f).equals(f.sha256()));
    }

    @Override
    public void record(List<ReferenceFile> files) {
        for (var file : files) {
            jdbc.sql("""
                    INSERT INTO reference_load (file, sha256, row_count) VALUES (:file, :sha256, :rows)
                    ON CONFLICT (file) DO UPDATE
                    SET sha256 = excluded.sha256, row_count = excluded.row_count, loaded_at = now()
                    """)
                    .param("file", file.name())
                    .param("sha256", file.sha256())
                    .param("rows", file.rows().size())
                    .update();
        }
    }

    private String loadedChecksum(ReferenceFile file) {
        return jdbc.sql("SELECT sha256 FROM reference_load WHERE file = :file")
                .param("file", file.name())
                .query(String.class)
                .optional()
                .orElse("");
    }
}

package org.itu.sdgmap.export.internal.report;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.KeptReport;
import org.itu.sdgmap.export.KeptReports;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.ReportPieces;
import org.itu.sdgmap.security.AuditLog;
import org.itu.sdgmap.security.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports in the database. There is nothing here that changes one, and the database would refuse it. */
@Service
class StoredReports implements KeptReports {

    private static final String COLUMNS = "id, kind, parameters, title, language, format, size_bytes, sha256, made_at";

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final AuditLog audit;
    private final Clock clock;

    StoredReports(JdbcClient jdbc, CurrentAccount account, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<KeptReport> list(int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM kept_report ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query(StoredReports::report)
                .list();
    }

    @Override
    public ExportFile getFile(long id) {
        return jdbc.sql("SELECT file_name, format, content FROM kept_report WHERE id = :id")
                .param("id", id)
                .query((rs, row) -> new ExportFile(
                        rs.getString("file_name"),
                        ExportFormat.valueOf(rs.getString("format")).mediaType(),
                        rs.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFoundException("report", String.valueOf(id)));
    }

    @Override
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional
    public KeptReport keep(Report report, ExportFormat format, ExportFile file) {
        var kept = jdbc.sql("""
                        INSERT INTO kept_report (kind, parameters, title, language, format, file_name, sha256, size_bytes,
                            made_at, made_by, content)
                        VALUES (:kind, :parameters, :title, :language, :format, :name, :sha256, :size, :at, :by, :content)
                        RETURNING\s""" + COLUMNS)
                .param("kind", report.choices().kind().name())
                .param("parameters", write(report.choices().parameters()))
                .param("title", ReportPieces.plain(report.title()))
                .param("language", report.language().code())
                .param("format", format.name())
                .param("name", file.name())
                .param("sha256", sha256(file.content()))
                .param("size", file.content().length)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", account.get().username())
                .param("content", file.content())
                .query(StoredReports::report)
                .single();
        audit.record(
                "REPORT_KEPT",
                String.valueOf(kept.id()),
                Map.of("file", file.name(), "sha256", kept.sha256(), "sizeBytes", kept.sizeBytes()));
        return kept;
    }

    private static KeptReport report(ResultSet rs, int row) throws SQLException {
        return new KeptReport(
                rs.getLong("id"),
                ReportKind.valueOf(rs.getString("kind")),
                read(rs.getString("parameters")),
                rs.getString("title"),
                Language.getByCode(rs.getString("language")),
                ExportFormat.valueOf(rs.getString("format")),
                rs.getLong("size_bytes"),
                rs.getString("sha256"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static String write(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, List<String>> read(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        Arrays.stream(text.split("&"))
                .map(p -> p.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
        return parameters;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

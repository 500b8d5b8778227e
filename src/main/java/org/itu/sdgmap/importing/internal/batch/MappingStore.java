package org.itu.sdgmap.importing.internal.batch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.NormalText;
import org.itu.sdgmap.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which column holds what, for a Sector and the headings of a sheet. */
@Component
class MappingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MappingStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<ColumnMapping> find(String sector, ColumnMapping recognised) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE sector = :sector AND headings = :headings")
                .param("sector", sector)
                .param("headings", headings(recognised))
                .query(String.class)
                .optional()
                .map(m -> json.readValue(m, ColumnMapping.class));
    }

    void remember(String sector, ColumnMapping mapping, String username) {
        jdbc.sql("""
                INSERT INTO import_mapping (sector, headings, mapping, changed_by, changed_at)
                VALUES (:sector, :headings, CAST(:mapping AS jsonb), :username, :now)
                ON CONFLICT (sector, headings) DO UPDATE SET mapping = excluded.mapping,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("sector", sector)
                .param("headings", headings(mapping))
                .param("mapping", json.writeValueAsString(mapping))
                .param("username", username)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String headings(ColumnMapping mapping) {
        return mapping.columns().stream()
                .map(c -> NormalText.of(c.heading()))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    /** For which Sector meanings of columns are remembered: the one chosen, or else the first of the account. */
    static String sector(SignedIn me, @Nullable Sector chosen) {
        if (chosen != null) {
            return chosen.code();
        }
        return me.roles().stream()
                .map(SignedIn.HeldRole::sector)
                .filter(s -> s != null)
                .sorted()
                .findFirst()
                .orElse("");
    }
}

package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.zip.GZIPInputStream;
import org.itu.sdgmap.analysis.FrozenContents;
import org.itu.sdgmap.common.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Makes tables from the content of a snapshot, some records at a time; nothing else in the database decides what they hold. */
@Component
class FrozenTables implements FrozenContents {

    private static final int AT_ONCE = 500;
    private static final int BUFFER_BYTES = 1 << 16;

    private final SnapshotStore store;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FrozenTables(SnapshotStore store, JdbcClient jdbc, JsonMapper json) {
        this.store = store;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Frozen> find(long snapshot) {
        return store.find(snapshot).map(s -> new Frozen(s.instant(), s.day()));
    }

    @Override
    public void restore(long snapshot, String schema) {
        var frozen =
                store.find(snapshot).orElseThrow(() -> new NotFoundException("snapshot", String.valueOf(snapshot)));
        int version = frozen.manifest().formatVersion();
        if (version != ContentWriter.FORMAT_VERSION) {
            throw new IllegalStateException("There is no reader for format version " + version);
        }
        jdbc.sql("SELECT make_frozen_state(:schema, :instant)")
                .param("schema", schema)
                .param("instant", frozen.instant().atOffset(ZoneOffset.UTC))
                .query(rs -> {});
        var before = jdbc.sql("SELECT current_setting('search_path')")
                .query(String.class)
                .single();
        searchIn(schema + ", public");
        stage(snapshot);
        jdbc.sql("SELECT fill_frozen_state()").query(rs -> {});
        searchIn(before);
    }

    private void searchIn(String path) {
        jdbc.sql("SELECT set_config('search_path', :path, true)")
                .param("path", path)
                .query(rs -> {});
    }

    /** Puts every record of every list, and every value beside the lists, into the tables that take them. */
    private void stage(long snapshot) {
        try (var in = new GZIPInputStream(PartsInput.of(position -> store.findPart(snapshot, position)), BUFFER_BYTES);
                var parser = json.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var section = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    stage(section, parser);
                } else {
                    stageValue(section, parser.readValueAsTree().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content of snapshot %d could not be read".formatted(snapshot), e);
        }
    }

    private void stageValue(String name, String value) {
        jdbc.sql("INSERT INTO frozen_value (name, value) VALUES (:name, CAST(:value AS jsonb))")
                .param("name", name)
                .param("value", value)
                .update();
    }

    private void stage(String section, JsonParser parser) {
        var records = new StringJoiner(",", "[", "]");
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            records.add(parser.readValueAsTree().toString());
            if (++count % AT_ONCE == 0) {
                stage(section, records.toString());
                records = new StringJoiner(",", "[", "]");
            }
        }
        stage(section, records.toString());
    }

    private void stage(String section, String records) {
        jdbc.sql("""
                        INSERT INTO frozen_record (section, record)
                        SELECT :section, value FROM jsonb_array_elements(CAST(:records AS jsonb))
                        """).param("section", section).param("records", records).update();
    }
}

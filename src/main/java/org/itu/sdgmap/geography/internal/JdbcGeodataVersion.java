package org.itu.sdgmap.geography.internal;

import org.itu.sdgmap.geography.GeodataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcGeodataVersion implements GeodataVersion {

    private final JdbcClient jdbc;
    private volatile @Nullable String known;

    JdbcGeodataVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String current() {
        var version = known;
        if (version == null) {
            version = jdbc.sql("SELECT version FROM geodata_version WHERE current")
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("No boundaries are loaded yet"));
            known = version;
        }
        return version;
    }

    void forget() {
        known = null;
    }
}

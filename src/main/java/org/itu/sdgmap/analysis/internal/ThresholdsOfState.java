package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.InvolvementThresholds;
import org.itu.sdgmap.common.FrozenScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The thresholds by which rings are computed: those that were frozen, within a snapshot; else those configured. */
@Component
class ThresholdsOfState {

    private final InvolvementThresholds configured;
    private final JdbcClient jdbc;

    ThresholdsOfState(InvolvementThresholds configured, JdbcClient jdbc) {
        this.configured = configured;
        this.jdbc = jdbc;
    }

    InvolvementThresholds get() {
        return FrozenScope.find().isEmpty() ? configured : frozen();
    }

    private InvolvementThresholds frozen() {
        return jdbc.sql("""
                        SELECT (value ->> 'main_key_focus')::float8 AS main_key_focus,
                               (value ->> 'key_focus')::float8 AS key_focus, (value ->> 'focus')::float8 AS focus
                        FROM frozen_value WHERE name = 'involvement_thresholds'
                        """)
                .query((rs, row) -> new InvolvementThresholds(
                        rs.getDouble("main_key_focus"), rs.getDouble("key_focus"), rs.getDouble("focus")))
                .single();
    }
}

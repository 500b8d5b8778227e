package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityOrder;

/** The SQL expression that an order sorts by, its type for reading a cursor back, and its direction. */
enum SortKey {
    RELEVANCE("ts_rank_cd(p.search_text, search_query(:filterLanguage, :filterText))", "float4", true),
    CHANGED("p.changed_at", "timestamptz", true),
    START("coalesce(p.start_year, 0)", "integer", true),
    TITLE("p.sort_title", "text", false);

    private final String expression;
    private final String type;
    private final boolean descending;

    SortKey(String expression, String type, boolean descending) {
        this.expression = expression;
        this.type = type;
        this.descending = descending;
    }

    static SortKey of(ActivityOrder order, ActivityFilter filter) {
        return switch (order) {
            case RELEVANCE -> filter.text() == null ? CHANGED : RELEVANCE;
            case CHANGED -> CHANGED;
            case START -> START;
            case TITLE -> TITLE;
        };
    }

    String expression() {
        return expression;
    }

    String type() {
        return type;
    }

    boolean descending() {
        return descending;
    }
}

package org.itu.sdgmap.export;

import java.util.Locale;

/** What can be taken along: the figure, list or profile of one kind of page, or a report. */
public enum ExportSubject {
    ACTIVITIES,
    ACTIVITY,
    MAP,
    GAPS,
    COMPARISON,
    YEARS,
    GROUPS,
    RINGS,
    MATRIX,
    FLOW,
    FRAMEWORK,
    ELEMENT,
    COUNTRIES,
    COUNTRY,
    REGIONS,
    REGION,
    SNAPSHOT_COMPARISON,
    REPORT;

    /** As addresses and names of files say it, such as {@code snapshot-comparison}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

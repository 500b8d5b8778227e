package org.itu.sdgmap.analysis;

import java.time.Instant;
import java.util.function.Function;
import org.itu.sdgmap.common.Language;

/** The rows that a filter selects, for whoever writes down a state as a whole. */
public interface StateRows {

    /**
     * @param instant at which all of it was public
     * @param activities ids, ascending
     * @param entries ids of Stocktaking entries, ascending
     */
    record Selection(Instant instant, Long[] activities, Long[] entries) {}

    /**
     * Runs in a read-only transaction that sees one moment only, in which the published tables are those of the filter's
     * day.
     *
     * @param language in which words of the filter are read
     * @throws StateInPreparationException if the state is not at hand yet; it will be soon
     */
    <T> T read(ActivityFilter filter, Language language, Function<Selection, T> reading);
}

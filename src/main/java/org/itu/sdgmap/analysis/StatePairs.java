package org.itu.sdgmap.analysis;

import java.util.function.BiFunction;
import org.itu.sdgmap.common.Language;

/** The rows that two filters select, each from its own state, for whoever sets two states against each other. */
public interface StatePairs {

    /**
     * @param schema in which the database holds the published tables of the state, {@code public} for the present; a name
     *     of the tool's own making, so that it may stand within SQL
     * @param revision of the state, which changes whenever the present does
     * @param activities ids, ascending
     * @param entries ids of Stocktaking entries, ascending
     */
    record Side(String schema, long revision, Long[] activities, Long[] entries) {}

    /**
     * Runs in a read-only transaction that sees one moment only, in which both states stay.
     *
     * @param language in which words of the filters are read
     * @throws StateInPreparationException if a state is not at hand yet; it will be soon
     */
    <T> T read(ActivityFilter a, ActivityFilter b, Language language, BiFunction<Side, Side, T> reading);
}

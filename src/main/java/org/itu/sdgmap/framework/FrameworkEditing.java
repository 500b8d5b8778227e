package org.itu.sdgmap.framework;

import java.util.List;

/**
 * Corrections of frameworks with history. Each call is done as a whole or not at all; it needs a reason, which stands in
 * the history for ever. For coordinators.
 */
public interface FrameworkEditing {

    /**
     * Marks records as seen in a document.
     *
     * @param records as the coordinator saw them
     * @param source the document
     * @return how many were unconfirmed till now
     * @throws CollidingCorrectionException if one has changed since it was read
     * @throws RefusedCorrectionException if source or reason is missing
     */
    int confirm(List<FrameworkRecord> records, String source, String reason);

    /**
     * Corrects, adds and removes records. With a source the changed ones become confirmed; without one they become
     * unconfirmed.
     *
     * @param source document that says so; empty for none
     * @return how many records changed
     * @throws CollidingCorrectionException if one has changed since it was read
     * @throws RefusedCorrectionException if a rule refuses a value
     */
    int correct(List<Correction> corrections, String source, String reason);

    /**
     * Puts a record back to what it was before a change, by a change of its own.
     *
     * @param newest id of the newest change of the record that the coordinator saw
     * @throws CollidingCorrectionException if the record has been changed since
     * @throws RefusedCorrectionException if the record can no longer be what it was
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such change
     */
    void restoreBefore(long change, long newest, String reason);
}

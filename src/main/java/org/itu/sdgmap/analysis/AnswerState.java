package org.itu.sdgmap.analysis;

/** What answers rest on, so that those who hold one can ask whether it still holds. */
public interface AnswerState {

    /**
     * Changes with everything that an answer shows: what is published, the index from which counts come, and the
     * frameworks with their titles. Letters, digits and dots.
     */
    String current();
}

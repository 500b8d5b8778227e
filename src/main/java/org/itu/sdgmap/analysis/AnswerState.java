package org.itu.sdgmap.analysis;

/** What answers rest on, so that those who hold one can ask whether it still holds. */
public interface AnswerState {

    /**
     * Changes with everything that an answer shows: what is published, the index from which counts come, the frameworks
     * with their titles, and the build of the program, which gives answers their form. Letters, digits and dots.
     */
    String current();
}

package org.itu.sdgmap.framework;

/**
 * One of the 17 Goals.
 *
 * @param colourHex official colour, such as #E5243B
 * @param declaredInvolvement tier that the Strategic Plan 2024-2027 gives the Goal
 * @param emphasis2020To2023 how strongly the roadmap of the cycle before names it
 */
public record SdgGoal(
        Element element, int number, String colourHex, Involvement declaredInvolvement, Emphasis emphasis2020To2023) {}

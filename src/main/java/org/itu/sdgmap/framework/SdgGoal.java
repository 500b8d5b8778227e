package org.itu.sdgmap.framework;

/**
 * One of the 17 Goals.
 *
 * @param colourHex official colour, such as #E5243B
 * @param declaredInvolvement tier that the Strategic Plan 2024-2027 gives the Goal
 */
public record SdgGoal(Element element, int number, String colourHex, Involvement declaredInvolvement) {}

package org.itu.sdgmap.stocktaking;

/** What an entry reached in the contest for the WSIS Prizes. */
public enum Recognition {
    WINNER,
    CHAMPION,
    NOMINEE,
    /** A prize that the source names without its level. */
    LEVEL_NOT_STATED
}

package org.itu.sdgmap.activity;

import java.util.Set;

/**
 * Which entries of the desk are wanted.
 *
 * @param sectors none stands for all that the account may work on
 * @param statuses none stands for all
 * @param mineOnly only what the account itself has saved or submitted
 * @param words in the title; empty for all
 */
public record DeskFilter(
        Set<Sector> sectors, Set<ActivityStatus> statuses, boolean mineOnly, String words, Order order) {

    /** What comes first. */
    public enum Order {
        CHANGED,
        TITLE,
        STATUS,
        SECTOR
    }

    public DeskFilter {
        sectors = Set.copyOf(sectors);
        statuses = Set.copyOf(statuses);
    }
}

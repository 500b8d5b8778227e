package org.itu.sdgmap.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is lacking of activities, for those who may enter or review activities of their Sectors; no Sectors stand for all
 * of these. Withdrawn activities are left aside; what counts is the newest version of each.
 */
public interface DataQuality {

    /** What can be lacking. */
    enum Lack {
        /** A description of at least 80 characters, a first year, or a web page. */
        INCOMPLETE,
        NO_LINK,
        /** There are links, but none to the SDGs. */
        NO_SDG_LINK,
        WEIGHTS_OFF,
        /** Scope COUNTRY without country, or SITE without place. */
        NO_GEOGRAPHY,
        /** Goes on, and has not changed for 18 months. */
        STALE,
        /** Linked to an element, or in a country, that is not known any more. */
        BROKEN_CODES,
        /** Sent back more than 30 days ago. */
        RETURNED_LONG,
        /** Submitted more than 30 days ago. */
        WAITING_LONG
    }

    /** Activities with a lack in a Sector. */
    record SectorCount(Lack lack, Sector sector, int count) {}

    /**
     * Activities with a lack by who entered them.
     *
     * @param person username, or what loaded the activity
     * @param personName name as shown
     */
    record PersonCount(Lack lack, String person, String personName, int count) {}

    /**
     * An activity that lacks something.
     *
     * @param field path of the field to mend, as in {@link ActivityProblem#field()}; status where it is to be decided on
     */
    record Row(
            String slug, String title, Sector sector, String personName, Instant changedAt, Lack lack, String field) {}

    /** How many there were on a day. */
    record DayCount(LocalDate day, Sector sector, Lack lack, int count) {}

    List<SectorCount> count(Set<Sector> sectors);

    /** The 200 persons with the most first. */
    List<PersonCount> countByPerson(Set<Sector> sectors);

    /**
     * Activities with a lack, those that have not changed for the longest time first.
     *
     * @param person username; null for all
     */
    List<Row> list(Lack lack, Set<Sector> sectors, @Nullable String person, int offset, int limit);

    /** Figures of each day from a day on, oldest first; those of a day are taken once, in its first hours. */
    List<DayCount> listTrend(Set<Sector> sectors, LocalDate from);
}

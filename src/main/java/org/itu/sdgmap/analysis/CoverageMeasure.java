package org.itu.sdgmap.analysis;

import java.util.Locale;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * What coverage counts in each country. Written in addresses as its {@link #code}: activities, targets,
 * share:SDG:TARGET, sector:ITU-D, entries, years. Reading one is the work of {@link CoverageMeasures}.
 *
 * @param framework code of the framework edition of a SHARE, else null
 * @param level which elements of it, else null
 * @param sector the Sector of a SECTOR, else null
 * @see "docs/decisions/0022-measures-and-how-they-are-shown.md"
 */
public record CoverageMeasure(
        Kind kind,
        @Nullable String framework,
        @Nullable ElementKind level,
        @Nullable Sector sector) {

    public static final CoverageMeasure ACTIVITIES = plain(Kind.ACTIVITIES);

    /** What is counted. */
    public enum Kind {
        /** Distinct activities. */
        ACTIVITIES,
        /** Distinct SDG targets that activities are linked to. */
        TARGETS,
        /** Share of the elements of a framework that activities are linked to. */
        SHARE,
        /** Distinct activities of one Sector. */
        SECTOR,
        /** Entries of WSIS Stocktaking. */
        ENTRIES,
        /** Years since an activity last ran. */
        YEARS;

        public Quantity quantity() {
            return switch (this) {
                case SHARE -> Quantity.SHARE;
                case YEARS -> Quantity.YEARS;
                default -> Quantity.COUNT;
            };
        }
    }

    /** What kind of number a value is: a count grows with the size of a country, a share from 0 to 1 does not. */
    public enum Quantity {
        COUNT,
        SHARE,
        YEARS
    }

    public CoverageMeasure {
        boolean share = kind == Kind.SHARE;
        if (share != (framework != null) || share != (level != null) || (kind == Kind.SECTOR) != (sector != null)) {
            throw new IllegalArgumentException(
                    "A share names framework and level, a Sector's activities the Sector, others nothing; given: %s, %s, %s, %s"
                            .formatted(kind, framework, level, sector));
        }
    }

    /** @throws IllegalArgumentException for kinds that need more than themselves */
    public static CoverageMeasure plain(Kind kind) {
        return new CoverageMeasure(kind, null, null, null);
    }

    public static CoverageMeasure share(String framework, ElementKind level) {
        return new CoverageMeasure(Kind.SHARE, framework, level, null);
    }

    public static CoverageMeasure ofSector(Sector sector) {
        return new CoverageMeasure(Kind.SECTOR, null, null, sector);
    }

    public Quantity quantity() {
        return kind.quantity();
    }

    public boolean countsEntries() {
        return kind == Kind.ENTRIES;
    }

    /** Such as share:WSIS:ACTION_LINE. */
    public String code() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        if (sector != null) {
            return name + ":" + sector.code();
        }
        return framework == null || level == null ? name : name + ":" + framework + ":" + level;
    }
}

package org.itu.sdgmap.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in a row. Only of a row IMPORT or IMPORT_WARN does it keep all rules of an activity; of the
 * others it shows how far the reading came.
 *
 * @param title empty where missing
 * @param sector null where missing or not recognised
 * @param kind PROJECT where the sheet does not say
 * @param startDate day where it is sure, else null
 * @param regions codes of ITU regions
 * @param place null where none is given or it is in doubt
 * @param unresolved texts that wait for an answer, as they stand in the cells
 * @param number the row's own number or reference in the sheet, empty where there is none
 */
public record ReadActivity(
        String title,
        String description,
        Language language,
        @Nullable Sector sector,
        ActivityKind kind,
        @Nullable Integer startYear,
        @Nullable LocalDate startDate,
        @Nullable Integer endYear,
        @Nullable LocalDate endDate,
        boolean ongoing,
        Scope scope,
        List<String> countries,
        List<String> regions,
        @Nullable Place place,
        List<String> partners,
        List<ReadLink> links,
        @Nullable String url,
        List<String> unresolved,
        String number) {

    /** Degrees; where in doubt still as the cells have them. */
    public record Place(double longitude, double latitude) {}

    /**
     * @param weight per cent, as read; null where none is given
     */
    public record ReadLink(ElementKey element, @Nullable BigDecimal weight) {}

    public ReadActivity {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        partners = List.copyOf(partners);
        links = List.copyOf(links);
        unresolved = List.copyOf(unresolved);
    }

    /** The title without what tells near copies apart: letter case, accents, punctuation, spaces. */
    public String normalisedTitle() {
        return NormalText.of(title);
    }
}

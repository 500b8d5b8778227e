package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.PlaceFigures;
import org.itu.sdgmap.analysis.PlaceStates;
import org.itu.sdgmap.analysis.RegionProfile.CountryLine;
import org.itu.sdgmap.analysis.Rings;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.jspecify.annotations.Nullable;

/**
 * All that a brief holds, in the reader's language.
 *
 * @param kind what the brief is of, such as Country brief
 * @param code of the country or group
 * @param sentences what the figures say
 * @param states what each of the key figures is
 * @param standings of a country against its region; empty for a region and for what is not compared
 * @param countries of a region; empty for a country
 * @param rings the Goals with the activities here; null where the filter leaves none to be counted
 * @param regional the newest regional activities
 * @param here the newest activities here
 * @param entries the newest entries of Stocktaking
 * @param notes filter, rules, source, date, each with its name
 */
record BriefContent(
        String kind,
        String code,
        String title,
        List<String> sentences,
        PlaceFigures figures,
        PlaceStates states,
        List<Standing> standings,
        List<NamedLine> countries,
        @Nullable Rings rings,
        List<ActivityListItem> regional,
        List<ActivityListItem> here,
        List<StocktakingListItem> entries,
        List<Note> notes) {

    record Note(String name, String text) {}

    /** @param name of the country in the reader's language */
    record NamedLine(String name, CountryLine line) {}
}

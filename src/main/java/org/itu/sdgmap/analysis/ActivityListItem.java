package org.itu.sdgmap.analysis;

import java.util.List;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a list shows it.
 *
 * @param title in the reader's language where translated, else in the original one
 * @param language code of the language that title and description are in
 * @param goals numbers of the Goals it is linked to, ascending
 * @param actionLines display codes, in the order of the framework
 * @param countries ISO alpha-3 codes
 * @param regions codes of ITU regions, for scope REGION
 */
public record ActivityListItem(
        long id,
        String slug,
        String title,
        String description,
        String language,
        Sector sector,
        ActivityKind kind,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        boolean ongoing,
        Scope scope,
        List<Integer> goals,
        List<String> actionLines,
        List<String> countries,
        List<String> regions) {}

package org.itu.sdgmap.framework.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itu.sdgmap.common.Language;

/** The files of an edition and their columns, as in {@code db/reference}. */
final class EditionColumns {

    static final String FRAMEWORKS = "strategic_frameworks.csv";
    static final String NAMES = "framework_names.csv";
    static final String ELEMENTS = "strategic_elements.csv";
    static final String TITLES = "element_titles_strategic.csv";
    static final String CROSSWALK = "framework_crosswalk.csv";

    /** What an edition without links is complete without. */
    static final List<String> REQUIRED = List.of(FRAMEWORKS, NAMES, ELEMENTS, TITLES);

    static final Map<String, List<String>> ALL = all();

    private EditionColumns() {}

    private static Map<String, List<String>> all() {
        var columns = new LinkedHashMap<String, List<String>>();
        columns.put(
                FRAMEWORKS,
                List.of(
                        "code",
                        "name",
                        "agenda",
                        "resolution",
                        "agenda_resolution",
                        "adopted_by",
                        "adopted_year",
                        "adopted_place",
                        "period_start",
                        "period_end",
                        "status",
                        "successor",
                        "structure",
                        "source",
                        "confidence",
                        "confidence_structure"));
        columns.put(NAMES, with(Stream.of("code"), List.of("name_", "short_")));
        columns.put(
                ELEMENTS,
                List.of(
                        "framework",
                        "code",
                        "parent_code",
                        "kind",
                        "sector",
                        "sort_order",
                        "title",
                        "target_figure",
                        "target_unit",
                        "comparator",
                        "baseline_year",
                        "deadline_year",
                        "code_official",
                        "note",
                        "source",
                        "confidence"));
        columns.put(TITLES, with(Stream.of("framework", "code"), List.of("title_")));
        columns.put(
                CROSSWALK,
                List.of(
                        "id",
                        "from_framework",
                        "from_code",
                        "relation",
                        "to_type",
                        "to_framework",
                        "to_code",
                        "rationale",
                        "basis",
                        "endpoint_confidence",
                        "source"));
        return columns;
    }

    private static List<String> with(Stream<String> first, List<String> prefixes) {
        var columns = new ArrayList<>(first.toList());
        for (var prefix : prefixes) {
            Arrays.stream(Language.values()).map(l -> prefix + l.code()).forEach(columns::add);
        }
        columns.addAll(List.of("source", "confidence"));
        return List.copyOf(columns);
    }
}

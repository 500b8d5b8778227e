package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Emphasis;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.framework.SdgGoal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalFiltersTest {

    private static final SdgGoal GOAL_1 = goal(1);
    private static final ElementKey LINE = ElementKey.wsis("C2");

    @ParameterizedTest(name = "filter {0}: filter of Goal 1 {1}, the same as on its tile: {2}")
    @CsvSource({
        "'', SDG1, true",
        "SDG1, SDG1, true",
        "1.4, 1.4, true",
        "SDG1 1.4, SDG1 1.4, true",
        "SDG4, SDG1, false",
        "SDG1 SDG4, SDG1, false",
        "SDG10, SDG1, false",
        "10.1, SDG1, false",
        "11.b, SDG1, false"
    })
    void goalTakesThePlaceOfOtherGoals(String named, String expected, boolean same) {
        var filter = filter(named);

        assertThat(GoalFilters.of(GOAL_1, filter)).isEqualTo(filter(expected));
        assertThat(GoalFilters.sameAsOnTile(GOAL_1, filter)).isEqualTo(same);
    }

    @Test
    void withoutGoalsEverythingElseStays() {
        assertThat(GoalFilters.withoutGoals(filter("SDG4 9.c"))).isEqualTo(filter(""));
    }

    private static ActivityFilter filter(String sdgs) {
        var elements = Arrays.stream(sdgs.split(" "))
                .filter(code -> !code.isEmpty())
                .map(ElementKey::sdg)
                .collect(Collectors.toSet());
        elements.add(LINE);
        return ActivityFilter.all().withSectors(Set.of(Sector.ITU_D)).withElements(elements);
    }

    private static SdgGoal goal(int number) {
        var element = new Element(
                number,
                ElementKey.sdg("SDG" + number),
                ElementKind.GOAL,
                null,
                null,
                number,
                LocalizedText.english("Goal"),
                Confidence.VERIFIED);
        return new SdgGoal(element, number, "#E5243B", Involvement.FOCUS, Emphasis.PRIMARY);
    }
}

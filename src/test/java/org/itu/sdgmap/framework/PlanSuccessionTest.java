package org.itu.sdgmap.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
import org.itu.sdgmap.framework.PlanPath.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads small crosswalks drawn by hand; "A:1" is element 1 of plan A, plans follow one another by letter. */
class PlanSuccessionTest {

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<PlanLink> links = new ArrayList<>();

    @Test
    void chainIsFollowedThroughEveryPlan() {
        link("A:1", Relation.RAISED_TO, "B:1");
        link("B:1", Relation.WIDENED_TO, "C:2");

        var reading = read("A:1");

        assertThat(ends(reading, Outcome.IN_FORCE)).containsExactly("C:2");
        assertThat(reading.paths().getFirst().steps())
                .extracting(PlanLink::relation)
                .containsExactly(Relation.RAISED_TO, Relation.WIDENED_TO);
        assertThat(reading.inForce().code()).isEqualTo("C");
        assertThat(reading.throughParent()).isFalse();
    }

    @Test
    void splitHasSeveralEndsInTheOrderOfTodaysPlan() {
        element("C:1");
        element("C:2");
        link("A:1", Relation.SPLIT_INTO, "B:2");
        link("A:1", Relation.SPLIT_INTO, "B:1");
        link("B:2", Relation.CONTINUED_BY, "C:2");
        link("B:1", Relation.CONTINUED_BY, "C:1");

        assertThat(ends(read("A:1"), Outcome.IN_FORCE)).containsExactly("C:1", "C:2");
    }

    @Test
    void branchesThatMergeAgainEndOnceByTheShortestWay() {
        link("A:1", Relation.SPLIT_INTO, "B:1");
        link("A:1", Relation.SPLIT_INTO, "B:2");
        link("B:1", Relation.MERGED_INTO, "C:1");
        link("B:2", Relation.MERGED_INTO, "C:1");
        link("A:1", Relation.CONTINUED_BY, "C:1");

        var reading = read("A:1");

        assertThat(reading.paths()).hasSize(1);
        assertThat(reading.paths().getFirst().steps()).hasSize(1);
    }

    @Test
    void droppedBranchStandsBesideTheOneThatGoesOn() {
        link("A:1", Relation.SPLIT_INTO, "B:1");
        link("A:1", Relation.SPLIT_INTO, "B:2");
        link("B:1", Relation.DROPPED, null);
        link("B:2", Relation.CONTINUED_BY, "C:1");

        var reading = read("A:1");

        assertThat(ends(reading, Outcome.IN_FORCE)).containsExactly("C:1");
        assertThat(ends(reading, Outcome.DROPPED)).containsExactly("B:1");
        assertThat(reading.list(Outcome.DROPPED).getFirst().steps().getLast().rationale())
                .isEqualTo("reason of B:1");
    }

    @Test
    void chainThatBreaksOffEndsWhereNothingMoreIsRecorded() {
        link("A:1", Relation.CONTINUED_BY, "B:1");

        assertThat(ends(read("A:1"), Outcome.NO_SUCCESSOR)).containsExactly("B:1");
        assertThat(ends(read("B:1"), Outcome.NO_SUCCESSOR)).containsExactly("B:1");
    }

    @Test
    void linksInACircleComeToAnEnd() {
        link("A:1", Relation.CONTINUED_BY, "B:1");
        link("B:1", Relation.CONTINUED_BY, "A:1");
        link("A:2", Relation.CONTINUED_BY, "A:2");

        assertThat(ends(read("A:1"), Outcome.NO_SUCCESSOR)).containsExactly("A:1");
        assertThat(ends(read("A:2"), Outcome.NO_SUCCESSOR)).containsExactly("A:2");
    }

    @Test
    void circleWithAnExitLeadsToTheExit() {
        link("A:1", Relation.CONTINUED_BY, "B:1");
        link("B:1", Relation.SPLIT_INTO, "A:1");
        link("B:1", Relation.SPLIT_INTO, "C:1");

        assertThat(read("A:1").paths()).hasSize(1);
        assertThat(ends(read("A:1"), Outcome.IN_FORCE)).containsExactly("C:1");
    }

    @Test
    void whatHasNoLinkGoesWhereTheElementAboveItGoes() {
        link("A:1", Relation.CONTINUED_BY, "B:1");
        link("B:1", Relation.CONTINUED_BY, "C:1");
        var outcome = element("A:1-a", "A:1");

        var reading = succession().read(outcome).orElseThrow();

        assertThat(reading.throughParent()).isTrue();
        assertThat(reading.by().key().code()).isEqualTo("1");
        assertThat(ends(reading, Outcome.IN_FORCE)).containsExactly("C:1");
    }

    @Test
    void chainGoesOnFromTheElementAboveInTheMiddleToo() {
        element("B:1");
        element("B:1.1", "B:1");
        link("A:1", Relation.CONTINUED_BY, "B:1.1");
        link("B:1", Relation.CONTINUED_BY, "C:1");

        assertThat(ends(read("A:1"), Outcome.IN_FORCE)).containsExactly("C:1");
        assertThat(read("A:1").throughParent()).isFalse();
    }

    @Test
    void onlyPlansBeforeTheOneInForceAreRead() {
        link("A:1", Relation.CONTINUED_BY, "C:1");
        link("C:1", Relation.CONTINUED_BY, "D:1");
        link("B:1", Relation.CONTINUED_BY, "D:1");
        var goal = element("SDG:SDG1");

        assertThat(succession().read(elements.get("C:1"))).isEmpty();
        assertThat(succession().read(elements.get("D:1"))).isEmpty();
        assertThat(succession().read(goal)).isEmpty();
        assertThat(ends(read("B:1"), Outcome.NO_SUCCESSOR)).containsExactly("B:1");
    }

    @Test
    void chainIsNoMoreOfficialOrCertainThanItsWeakestLink() {
        link("A:1", Relation.CONTINUED_BY, "B:1", Basis.OFFICIAL_UNION_LEVEL, Confidence.VERIFIED);
        link("B:1", Relation.CONTINUED_BY, "C:1", Basis.DERIVED, Confidence.FROM_MEMORY);

        assertThat(read("A:1").paths().getFirst().basis()).isEqualTo(Basis.DERIVED);
        assertThat(read("A:1").paths().getFirst().confidence()).isEqualTo(Confidence.FROM_MEMORY);
    }

    @Test
    void plansStandInTheOrderOfTheirYears() {
        assertThat(succession().listPlans()).extracting(Framework::code).containsExactly("A", "B", "C", "D");
    }

    @Test
    void linkThatIsNoSuccessionIsRefused() {
        assertThatThrownBy(() -> link("A:1", Relation.CONTRIBUTES_TO, "B:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A:1");
        assertThatThrownBy(() -> link("A:1", Relation.CONTINUED_BY, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONTINUED_BY");
    }

    private PlanReading read(String element) {
        return succession().read(element(element)).orElseThrow();
    }

    private PlanSuccession succession() {
        return new PlanSuccession(
                List.of(
                        framework("C", "STRATEGIC_PLAN", "CURRENT", 2024),
                        framework("SDG", "SDG", "CURRENT", 2016),
                        framework("B", "STRATEGIC_PLAN", "SUPERSEDED", 2020),
                        framework("D", "STRATEGIC_PLAN", "DRAFT", 2028),
                        framework("A", "STRATEGIC_PLAN", "SUPERSEDED", 2016)),
                elements.values(),
                links);
    }

    private static List<String> ends(PlanReading reading, Outcome outcome) {
        return reading.list(outcome).stream()
                .map(p -> p.last().key().toString())
                .toList();
    }

    private void link(String from, Relation relation, @Nullable String to) {
        link(from, relation, to, Basis.DERIVED, Confidence.VERIFIED);
    }

    private void link(String from, Relation relation, @Nullable String to, Basis basis, Confidence confidence) {
        links.add(new PlanLink(
                element(from),
                to == null ? null : element(to),
                relation,
                "reason of " + from,
                basis,
                "drawn by hand",
                confidence));
    }

    private Element element(String key) {
        return element(key, null);
    }

    private Element element(String key, @Nullable String parent) {
        return elements.computeIfAbsent(key, k -> {
            int colon = k.indexOf(':');
            return new Element(
                    elements.size() + 1,
                    new ElementKey(k.substring(0, colon), k.substring(colon + 1)),
                    ElementKind.TARGET,
                    parent == null ? null : elements.get(parent).id(),
                    null,
                    elements.size() + 1,
                    new LocalizedText(Map.of(Language.EN, k)),
                    Confidence.VERIFIED);
        });
    }

    private static Framework framework(String code, String kind, String status, int start) {
        var name = new LocalizedText(Map.of(Language.EN, code));
        return new Framework(code, kind, name, name, status, start, start + 3);
    }
}

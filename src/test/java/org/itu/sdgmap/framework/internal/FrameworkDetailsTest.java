package org.itu.sdgmap.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.CrosswalkLink.Direction;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.HlpfReview;
import org.itu.sdgmap.framework.StrategicTarget;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on record of frameworks and elements, read from the reference data. */
@PostgisTest
class FrameworkDetailsTest {

    private final FrameworkDetails details;
    private final FrameworkCatalog catalog;
    private final JdbcClient jdbc;

    FrameworkDetailsTest(FrameworkDetails details, FrameworkCatalog catalog, JdbcClient jdbc) {
        this.details = details;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    @Test
    void crosswalkIsReadInBothDirections() {
        var links = details.listCrosswalk(id("SP2020", "2.8"));

        assertThat(links)
                .extracting(l ->
                        l.direction() + " " + l.relation() + " " + l.other().key() + " " + l.basis())
                .containsExactlyInAnyOrder(
                        Direction.TO + " " + Relation.CONTRIBUTES_TO + " SDG:5.b " + Basis.INDICATOR,
                        Direction.TO + " " + Relation.WIDENED_TO + " SP2024:2.2 " + Basis.DERIVED,
                        Direction.FROM + " " + Relation.WIDENED_TO + " SP2016:2.5.A " + Basis.DERIVED);
        assertThat(links).allSatisfy(l -> {
            assertThat(l.rationale()).isNotBlank();
            assertThat(l.source()).isNotBlank();
        });
    }

    @Test
    void everyLinkIsFoundFromBothItsEnds() {
        long ends = catalog.listFrameworks().stream()
                .flatMap(f -> catalog.listElements(f.code()).stream())
                .mapToLong(e -> details.listCrosswalk(e.id()).size())
                .sum();

        assertThat(ends)
                .isEqualTo(2
                        * jdbc.sql("SELECT count(*) FROM crosswalk")
                                .query(Long.class)
                                .single());
    }

    @Test
    void matrixTiesAreFoundFromTheLineAndFromTheTarget() {
        var line = id("WSIS", "C7.e-health");
        var ofLine = details.listMatrixLinks(line);

        assertThat(ofLine).isNotEmpty();
        assertThat(ofLine).allSatisfy(tie -> assertThat(
                        details.listMatrixLinks(tie.other().id()))
                .extracting(t -> t.other().id())
                .contains(line));
    }

    @Test
    void aTargetIsReviewedInTheYearsOfItsGoal() {
        var ofGoal = details.listHlpfReviews(id("SDG", "SDG9"));

        assertThat(ofGoal).extracting(HlpfReview::year).contains(2017, 2023).isSorted();
        assertThat(details.listHlpfReviews(id("SDG", "9.c"))).isEqualTo(ofGoal);
        assertThat(details.listHlpfReviews(id("WSIS", "C2"))).isEmpty();
    }

    @Test
    void aRenumberedIndicatorNamesItsSuccessorAndIsNamedByIt() {
        var former = details.listIndicators(id("SDG", "17.6.2")).getFirst();
        var present = details.listIndicators(id("SDG", "17.6.1")).getFirst();

        assertThat(former.replacedBy()).isEqualTo(present.element());
        assertThat(present.replaces()).isEqualTo(former.element());
        assertThat(present.replacedBy()).isNull();
    }

    @Test
    void aGoalHasTheIndicatorsOfItsTargets() {
        assertThat(details.listIndicators(id("SDG", "SDG17")))
                .extracting(i -> i.element().displayCode())
                .containsExactlyInAnyOrder("17.6.1", "17.6.2", "17.8.1");
    }

    @Test
    void strategicTargetHasFigureUnitAndDeadline() {
        var target = details.findStrategicTarget(id("SP2016", "1.1")).orElseThrow();

        assertThat(target.figure()).isEqualByComparingTo("55");
        assertThat(target.unit()).isEqualTo("per cent of households");
        assertThat(target.comparator()).isEqualTo(StrategicTarget.Comparator.AT_LEAST);
        assertThat(target.deadlineYear()).isEqualTo(2020);
        assertThat(details.findStrategicTarget(id("SDG", "9.c"))).isEmpty();
    }

    @Test
    void actionLineHasItsFacilitatorsAndTheRoleOfItu() {
        var line = details.findActionLine(id("WSIS", "C4")).orElseThrow();

        assertThat(line.leadFacilitators()).containsExactly("ITU");
        assertThat(line.coFacilitators()).contains("UNESCO");
        assertThat(line.role2017()).isEqualTo(ActionLine.Role.CO_FACILITATOR);
        assertThat(line.role2024To2027()).isEqualTo(ActionLine.Role.LEAD_FACILITATOR);
    }

    @Test
    void everyElementAndFrameworkHasASource() {
        for (var framework : catalog.listFrameworks()) {
            assertThat(details.getFacts(framework.code()).source()).isNotBlank();
        }
        assertThat(details.getFacts("SP2020").successor()).isEqualTo("SP2024");
        assertThat(details.getRecord(id("SDG", "9.c")).codeOfficial()).isTrue();
        assertThatThrownBy(() -> details.getFacts("SP1900")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> details.getRecord(-1)).isInstanceOf(NotFoundException.class);
    }

    private int id(String framework, String code) {
        return catalog.findElement(new ElementKey(framework, code))
                .orElseThrow()
                .id();
    }
}

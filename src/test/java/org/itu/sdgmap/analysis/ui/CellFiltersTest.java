package org.itu.sdgmap.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.RandomFilters;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellFiltersTest {

    private static final MatrixCellKey C2_9 = new MatrixCellKey(ElementKey.wsis("C2"), ElementKey.sdg("SDG9"));

    private final MatrixService matrices;
    private final ActivitySearch search;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;

    CellFiltersTest(
            MatrixService matrices, ActivitySearch search, FrameworkCatalog frameworks, CountryCatalog countries) {
        this.matrices = matrices;
        this.search = search;
        this.frameworks = frameworks;
        this.countries = countries;
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void theListOfACellHasJustWhatTheCellCounts(Depth depth) {
        var random = new RandomFilters(new Random(7), frameworks, countries);
        long compared = Stream.generate(random::next)
                .limit(60)
                .mapToLong(filter -> compare(filter, depth))
                .sum();
        assertThat(compared).isGreaterThan(100);
    }

    private long compare(ActivityFilter filter, Depth depth) {
        return matrices.getMatrix(filter, depth, Language.EN).cells().stream()
                .limit(60)
                .filter(cell -> {
                    var list = CellFilters.of(MatrixCellKey.of(cell.line(), cell.sdg()), filter);
                    list.ifPresent(of -> assertThat(search.count(of, Language.EN))
                            .as(
                                    "%s x %s under %s",
                                    cell.line().key(), cell.sdg().key(), filter)
                            .isEqualTo(cell.activities()));
                    return list.isPresent() && cell.activities() > 0;
                })
                .count();
    }

    @Test
    void whatNoFilterCanAskIsNotOffered() {
        var ofTwoGoals = ActivityFilter.all().withElements(List.of(ElementKey.sdg("SDG4"), ElementKey.sdg("SDG5")));

        assertThat(CellFilters.of(C2_9, ofTwoGoals)).isEmpty();
        assertThat(CellFilters.of(C2_9, ActivityFilter.all())).isPresent();
    }
}

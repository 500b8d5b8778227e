package org.itu.sdgmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.ActivityFilter.EvidenceSource;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@PostgisTest
class MatrixSuggestionsTest {

    private final MatrixService matrices;

    MatrixSuggestionsTest(MatrixService matrices) {
        this.matrices = matrices;
    }

    private List<MatrixSuggestion> listSuggestions(ActivityFilter filter, Depth depth, int least, Language language) {
        return matrices.listSuggestions(filter, depth, least, language).items();
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void sectorsAreThoseWhoseOwnMatrixCountsTheCell(Depth depth) {
        var filter = ActivityFilter.all().withYears(2018, null);
        var bySector = new EnumMap<Sector, Matrix>(Sector.class);
        for (var sector : Sector.values()) {
            bySector.put(sector, matrices.getMatrix(filter.withSectors(Set.of(sector)), depth, Language.EN));
        }

        var suggestions = listSuggestions(filter, depth, 1, Language.EN);

        assertThat(suggestions)
                .hasSameSizeAs(matrices.getMatrix(filter, depth, Language.EN).suggestions())
                .allSatisfy(s -> assertThat(s.sectors())
                        .isEqualTo(Arrays.stream(Sector.values())
                                .filter(sector -> activities(bySector, sector, s) > 0)
                                .toList()));
        assertThat(suggestions).anySatisfy(s -> assertThat(s.sectors()).hasSize(2));
    }

    private static long activities(Map<Sector, Matrix> bySector, Sector sector, MatrixSuggestion suggestion) {
        var matrix = bySector.get(sector);
        return matrix == null
                ? 0
                : matrix.cell(suggestion.cell().line(), suggestion.cell().sdg()).activities();
    }

    @Test
    void entriesOfStocktakingHaveNoSectors() {
        var suggestions = listSuggestions(
                ActivityFilter.all().withSource(EvidenceSource.STOCKTAKING), Depth.GOAL, 1, Language.EN);

        assertThat(suggestions).isNotEmpty().allSatisfy(s -> {
            assertThat(s.sectors()).isEmpty();
            assertThat(s.cell().entries()).isPositive();
        });
    }

    @Test
    void thresholdAndCountingChooseFromWhatWasComputedOnce() {
        var filter = ActivityFilter.all().withSectors(Set.of(Sector.ITU_D));
        var all = listSuggestions(filter, Depth.TARGET, 1, Language.EN);
        var computed = new IdentityHashMap<MatrixSuggestion, Boolean>();
        all.forEach(s -> computed.put(s, true));

        var strong = listSuggestions(filter.withCounting(Counting.FRACTIONAL), Depth.TARGET, 3, Language.FR);

        assertThat(strong).isNotEmpty().hasSizeLessThan(all.size()).allSatisfy(s -> {
            assertThat(computed).containsKey(s);
            assertThat(Math.max(s.cell().activities(), s.cell().entries())).isGreaterThanOrEqualTo(3);
        });
    }
}

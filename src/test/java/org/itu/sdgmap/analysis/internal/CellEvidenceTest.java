package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands behind cells of the matrix. */
@PostgisTest
class CellEvidenceTest {

    private static final int MOST = 10;

    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;

    CellEvidenceTest(MatrixService matrices, FrameworkCatalog frameworks) {
        this.matrices = matrices;
        this.frameworks = frameworks;
    }

    private List<MatrixCellKey> cells(String... texts) {
        return List.of(texts).stream()
                .map(text -> MatrixCellKey.parse("report", text, frameworks))
                .toList();
    }

    @Test
    void manyCellsHaveWhatEachHasByItself() {
        var cells = new ArrayList<>(cells("C2:9", "C7-HEALTH:3.8", "C4:4", "C4:4.4", "C10:16"));
        cells.add(matrices.getMatrix(ActivityFilter.all(), Depth.GOAL, Language.EN).cells().stream()
                .max(Comparator.comparingLong(Cell::entries))
                .map(cell -> MatrixCellKey.of(cell.line(), cell.sdg()))
                .orElseThrow());

        var found = matrices.listEvidence(ActivityFilter.all(), cells, MOST, Language.EN);

        assertThat(found.items())
                .isEqualTo(cells.stream()
                        .map(cell -> matrices.getEvidence(ActivityFilter.all(), cell, MOST, Language.EN))
                        .toList());
        assertThat(found.items()).allSatisfy(e -> {
            assertThat(e.activities()).hasSize((int) Math.min(MOST, e.cell().activities()));
            assertThat(e.entries()).hasSize((int) Math.min(MOST, e.cell().entries()));
        });
        assertThat(found.items()).anySatisfy(e -> assertThat(e.activities()).hasSize(MOST));
        assertThat(found.items().getLast().entries()).isNotEmpty();
    }

    @Test
    void manyCellsAreAskedForAtOnceFromOneState(
            @Autowired CurrentIndex index,
            @Autowired Selections selections,
            @Autowired FrameworkDetails details,
            @Autowired AnswerCache cache,
            @Autowired ActivitySearch search,
            @Autowired StocktakingEntries entries) {
        var countedIndex = mock(CurrentIndex.class, delegatesTo(index));
        var countedSearch = mock(ActivitySearch.class, delegatesTo(search));
        var countedEntries = mock(StocktakingEntries.class, delegatesTo(entries));
        var service = new IndexedMatrixService(
                countedIndex, selections, frameworks, details, cache, new CellEvidence(countedSearch, countedEntries));

        var found = service.listEvidence(
                ActivityFilter.all(), cells("C2:9", "C7-HEALTH:3.8", "C4:4", "C10:16"), MOST, Language.EN);

        assertThat(found.items()).hasSize(4);
        assertThat(found.revision()).isEqualTo(index.get().revision());
        verify(countedIndex, times(1)).get();
        verify(countedSearch, times(1)).listByIds(any(), any());
        verify(countedEntries, times(1)).listByIds(any());
    }

    @Test
    void aLineThatThereIsNotIsNamed() {
        var key = new MatrixCellKey(ElementKey.wsis("C99"), ElementKey.sdg("SDG9"));

        assertThatThrownBy(() -> matrices.getEvidence(ActivityFilter.all(), key, MOST, Language.EN))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("C99");
    }
}

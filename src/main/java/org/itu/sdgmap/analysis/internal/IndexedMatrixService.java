package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.Matrix.Cell;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.Matrix.Margin;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixEvidence;
import org.itu.sdgmap.analysis.MatrixList;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.MatrixSuggestion;
import org.itu.sdgmap.analysis.internal.index.PastStates;
import org.itu.sdgmap.analysis.internal.index.PublishedIndex;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.SdgGoal;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

@Service
class IndexedMatrixService implements MatrixService {

    private final PastStates states;
    private final Selections selections;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final AnswerCache cache;
    private final CellEvidence evidence;

    IndexedMatrixService(
            PastStates states,
            Selections selections,
            FrameworkCatalog frameworks,
            FrameworkDetails details,
            AnswerCache cache,
            CellEvidence evidence) {
        this.states = states;
        this.selections = selections;
        this.frameworks = frameworks;
        this.details = details;
        this.cache = cache;
        this.evidence = evidence;
    }

    @Override
    public Matrix getMatrix(ActivityFilter filter, Depth depth, Language language) {
        return states.read(filter, now -> matrix(now, filter, depth, language));
    }

    @Override
    public Map<Depth, Matrix> getMatrices(ActivityFilter filter, Set<Depth> depths, Language language) {
        return states.read(filter, now -> matrices(now, filter, depths.stream(), language));
    }

    private Map<Depth, Matrix> matrices(
            PublishedIndex now, ActivityFilter filter, Stream<Depth> depths, Language language) {
        return depths.distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), depth -> matrix(now, filter, depth, language)));
    }

    private Matrix matrix(PublishedIndex now, ActivityFilter filter, Depth depth, Language language) {
        return cache.get(
                Matrix.class,
                depth.name(),
                filter,
                language,
                now.revision(),
                () -> count(filter, depth, selections.select(now, filter, language)));
    }

    @Override
    public MatrixList<MatrixSuggestion> listSuggestions(
            ActivityFilter filter, Depth depth, int least, Language language) {
        return states.read(filter, now -> suggestions(now, filter, depth, least, language));
    }

    private MatrixList<MatrixSuggestion> suggestions(
            PublishedIndex now, ActivityFilter filter, Depth depth, int least, Language language) {
        var weighed = filter.withCounting(Counting.FRACTIONAL);
        // Outside the computation of the suggestions: one that is kept must not ask for another.
        var matrix = matrix(now, weighed, depth, language);
        var links = cache.get(
                SuggestedLinks.class,
                depth.name(),
                weighed,
                language,
                now.revision(),
                () -> SuggestedLinks.of(matrix.suggestions(), selections.select(now, weighed, language)));
        return new MatrixList<>(now.revision(), links.listWithAtLeast(least));
    }

    @Override
    public MatrixList<MatrixEvidence> listEvidence(
            ActivityFilter filter, List<MatrixCellKey> keys, int most, Language language) {
        return states.read(filter, now -> evidence(now, filter, keys, most, language));
    }

    private MatrixList<MatrixEvidence> evidence(
            PublishedIndex now, ActivityFilter filter, List<MatrixCellKey> keys, int most, Language language) {
        var selected = selections.select(now, filter, language);
        var matrices = matrices(now, filter, keys.stream().map(MatrixCellKey::depth), language);
        var cells = new ArrayList<Cell>();
        var ofCells = new ArrayList<Selected>();
        for (var key : keys) {
            var line = getElement(key.line());
            var sdg = getElement(key.sdg());
            cells.add(Objects.requireNonNull(matrices.get(key.depth())).cell(line, sdg));
            ofCells.add(ofElement(ofElement(selected, line), sdg));
        }
        return new MatrixList<>(now.revision(), evidence.list(cells, ofCells, most, language));
    }

    private Element getElement(ElementKey key) {
        return frameworks.findElement(key).orElseThrow(() -> new NotFoundException("element", key.toString()));
    }

    private Matrix count(ActivityFilter filter, Depth depth, Selected selected) {
        var lines = ElementColumns.of(frameworks.listMatrixLines(), frameworks);
        var sdgs = ElementColumns.of(depth == Depth.GOAL ? goals() : targets(), frameworks);
        var asserted = assertedByLine();
        var weights = filter.counting() == Counting.FRACTIONAL
                ? LinkWeights.byPair(selected.index().activities(), selected.activities(), lines, sdgs)
                : null;
        var pairs = depth == Depth.TARGET
                ? PairCounts.of(selected.index().activities(), selected.activities(), lines, sdgs)
                : null;
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.elements().get(row);
            var ofLine = ofElement(selected, line);
            for (int column = 0; column < sdgs.size(); column++) {
                var sdg = sdgs.elements().get(column);
                long activities = pairs == null ? ofLine.countActivities(sdg.id()) : pairs[row][column];
                long entries = ofLine.countEntries(sdg.id());
                boolean isAsserted = asserted.getOrDefault(line.id(), Set.of()).contains(sdg.id());
                if (isAsserted || activities > 0 || entries > 0) {
                    cells.add(new Cell(
                            line,
                            sdg,
                            isAsserted,
                            activities,
                            weights == null ? activities : weights[row][column],
                            entries));
                }
            }
        }
        return new Matrix(
                selected.index().revision(),
                depth,
                selected.countActivities(),
                selected.countEntries(),
                margins(filter, lines, selected),
                margins(filter, sdgs, selected),
                List.copyOf(cells));
    }

    private static Selected ofElement(Selected selected, Element element) {
        var index = selected.index();
        return new Selected(
                index,
                RoaringBitmap.and(selected.activities(), index.activities().withElement(element.id())),
                RoaringBitmap.and(selected.entries(), index.entries().withElement(element.id())));
    }

    private static List<Margin> margins(ActivityFilter filter, ElementColumns columns, Selected selected) {
        var weights = filter.counting() == Counting.FRACTIONAL
                ? LinkWeights.byColumn(selected.index().activities(), selected.activities(), columns)
                : null;
        var margins = new ArrayList<Margin>();
        for (int i = 0; i < columns.size(); i++) {
            var element = columns.elements().get(i);
            long activities = selected.countActivities(element.id());
            margins.add(new Margin(
                    element,
                    activities,
                    weights == null ? activities : weights[i],
                    selected.countEntries(element.id())));
        }
        return List.copyOf(margins);
    }

    private Map<Integer, Set<Integer>> assertedByLine() {
        var asserted = new HashMap<Integer, Set<Integer>>();
        details.listMatrix().forEach(tie -> asserted.computeIfAbsent(tie.lineId(), line -> new HashSet<>())
                .add(tie.sdgId()));
        return asserted;
    }

    private List<Element> goals() {
        return frameworks.listGoals().stream().map(SdgGoal::element).toList();
    }

    private List<Element> targets() {
        return frameworks.listElements(ElementKey.SDG).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
    }
}

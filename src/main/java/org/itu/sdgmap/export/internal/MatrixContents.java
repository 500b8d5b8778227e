package org.itu.sdgmap.export.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivityFilter.Counting;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.analysis.Matrix.Depth;
import org.itu.sdgmap.analysis.MatrixEvidence;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.MatrixTable;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.internal.MatrixContent.Note;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what files of the matrix hold. */
@Component
class MatrixContents {

    /** Activities, and entries, that a report lists of each of its cells. */
    private static final int MOST_EVIDENCE = 100;

    private final MatrixService matrices;
    private final FrameworkDetails details;
    private final FilterDescription filterWords;
    private final PublishedState state;

    MatrixContents(
            MatrixService matrices, FrameworkDetails details, FilterDescription filterWords, PublishedState state) {
        this.matrices = matrices;
        this.details = details;
        this.filterWords = filterWords;
        this.state = state;
    }

    /** To be asked within {@link Texts#inLanguage}. */
    MatrixContent content(ActivityFilter filter, MatrixOptions options, Language language) {
        var rows = new MatrixRows(filter, details.listMatrix());
        return switch (options.part()) {
            case MATRIX -> {
                var shown = matrices.getMatrices(filter, EnumSet.of(Depth.GOAL, options.depth()), language);
                var goals = Objects.requireNonNull(shown.get(Depth.GOAL));
                var table = MatrixTable.of(goals, shown.get(Depth.TARGET), options, filter.source());
                var title = Texts.text("matrix.title");
                yield new MatrixContent(
                        title,
                        notes(title, filter, goals.revision(), null),
                        rules(filter, null),
                        filter,
                        rows.ofTable(table),
                        table,
                        null);
            }
            case SUGGESTIONS -> {
                var found = matrices.listSuggestions(filter, options.depth(), options.least(), language);
                var title = Texts.text("matrix.suggestions.caption");
                yield new MatrixContent(
                        title,
                        notes(title, filter, found.revision(), options),
                        rules(filter, options),
                        filter,
                        rows.ofSuggestions(found.items()),
                        null,
                        null);
            }
            case REPORT -> {
                var found = matrices.listEvidence(filter, options.report(), MOST_EVIDENCE, language);
                var evidence = found.items();
                var title = Texts.text("matrix.report.title", evidence.size());
                yield new MatrixContent(
                        title,
                        notes(title, filter, found.revision(), null),
                        rules(filter, null),
                        filter,
                        rows.ofReport(
                                evidence.stream().map(MatrixEvidence::cell).toList()),
                        null,
                        MatrixRows.ofEvidence(evidence));
            }
        };
    }

    private List<Note> notes(String title, ActivityFilter filter, long revision, @Nullable MatrixOptions suggested) {
        var notes = new ArrayList<Note>();
        notes.add(new Note(Texts.text("matrix.export.title"), title));
        if (suggested != null) {
            notes.add(new Note("", Texts.text("matrix.suggestions.what")));
            notes.add(new Note(Texts.text("matrix.suggestions.least"), Texts.number(suggested.least())));
        }
        notes.add(new Note(Texts.text("matrix.export.filter"), filterWords.describe(filter, Texts.language())));
        rules(filter, suggested)
                .forEach(rule -> notes.add(new Note(
                        rule.equals(Texts.text("matrix.rule.cell")) ? Texts.text("matrix.export.rule") : "", rule)));
        notes.add(new Note(Texts.text("matrix.export.source"), Texts.text("matrix.export.source.text")));
        notes.add(new Note(Texts.text("matrix.export.date"), Texts.date(state.changedAt())));
        notes.add(new Note(Texts.text("matrix.export.revision"), String.valueOf(revision)));
        return notes;
    }

    private static List<String> rules(ActivityFilter filter, @Nullable MatrixOptions suggested) {
        var rules = new ArrayList<>(List.of(Texts.text("matrix.rule.cell"), Texts.text("matrix.rule.totals")));
        if (filter.counting() == Counting.FRACTIONAL || suggested != null) {
            rules.add(Texts.text("matrix.rule.weight"));
        }
        rules.add(Texts.text("matrix.rule.source"));
        return rules;
    }
}

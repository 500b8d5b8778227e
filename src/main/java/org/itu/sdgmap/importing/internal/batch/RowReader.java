package org.itu.sdgmap.importing.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.RowRemark;
import org.itu.sdgmap.importing.SheetReading;
import org.itu.sdgmap.importing.SourceRow;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.internal.batch.RowAssessment.Read;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.springframework.stereotype.Component;

/** Reads rows of an import: all in their order, or single ones anew beside those that are staged. */
@Component
class RowReader {

    private final Spreadsheets spreadsheets;
    private final RowAssessment assessment;
    private final RowStore rows;

    RowReader(Spreadsheets spreadsheets, RowAssessment assessment, RowStore rows) {
        this.spreadsheets = spreadsheets;
        this.assessment = assessment;
        this.rows = rows;
    }

    /** As part of the whole sheet, in which copies of earlier rows are found. */
    static Read read(BatchRow batch, SheetReading sheet, SourceRow row, RowCorrection correction) {
        return new Read(row, correction, sheet.read(row, effective(batch, row, correction)));
    }

    /** One row for itself; copies are looked for among the staged rows. */
    StagedRow reread(BatchRow batch, SourceRow row, RowCorrection correction, Predicate<Sector> mayEnter) {
        var read = alone(batch, row, correction);
        return asCopy(batch, read.reading(), assess(batch, read, mayEnter), mayEnter);
    }

    /** Reads rows anew and saves them; those that become copies of one another are found too. */
    void rereadAll(BatchRow batch, List<Saved> saved, Predicate<Sector> mayEnter) {
        var read = saved.stream()
                .map(s -> alone(batch, s.row().source(), s.row().correction()))
                .toList();
        var staged = assessment.assess(batch, read, mayEnter);
        rows.save(batch.id(), staged);
        var copies = new ArrayList<StagedRow>();
        for (int i = 0; i < staged.size(); i++) {
            var row = asCopy(batch, read.get(i).reading(), staged.get(i), mayEnter);
            if (row != staged.get(i)) {
                copies.add(row);
            }
        }
        if (!copies.isEmpty()) {
            rows.save(batch.id(), copies);
        }
    }

    private Read alone(BatchRow batch, SourceRow row, RowCorrection correction) {
        return new Read(row, correction, spreadsheets.read(row, batch.mapping(), effective(batch, row, correction)));
    }

    /** The row itself, unless an earlier one says the same. */
    private StagedRow asCopy(BatchRow batch, RowReading reading, StagedRow staged, Predicate<Sector> mayEnter) {
        var row = staged.source();
        var correction = staged.correction();
        if (staged.reading().activity() == null
                || staged.reading().outcome() == Outcome.SKIP
                || correction.accepted().contains(RemarkRule.NEAR_COPY)) {
            return staged;
        }
        boolean isUntouched =
                correction.texts().isEmpty() && correction.choices().isEmpty();
        var exact = isUntouched ? rows.findFirstCopied(batch.id(), staged, true) : Optional.<Integer>empty();
        if (exact.isPresent()) {
            return assess(batch, copy(row, correction, reading, RemarkRule.EXACT_COPY, exact.get()), mayEnter);
        }
        return rows.findFirstCopied(batch.id(), staged, false)
                .map(first -> assess(batch, copy(row, correction, reading, RemarkRule.NEAR_COPY, first), mayEnter))
                .orElse(staged);
    }

    private StagedRow assess(BatchRow batch, Read read, Predicate<Sector> mayEnter) {
        return assessment.assess(batch, List.of(read), mayEnter).getFirst();
    }

    static Read copy(SourceRow row, RowCorrection correction, RowReading reading, RemarkRule rule, int first) {
        var remarks = new ArrayList<>(reading.remarks());
        var title = reading.activity() == null ? "" : reading.activity().title();
        remarks.add(new RowRemark(ImportField.TITLE, null, title, rule, List.of(String.valueOf(first)), List.of()));
        return new Read(
                row,
                correction,
                new RowReading(
                        reading.number(),
                        reading.cells(),
                        RowReading.outcomeOf(remarks),
                        remarks,
                        reading.activity(),
                        first));
    }

    /** The import's Sector for a row that names none. */
    private static RowCorrection effective(BatchRow batch, SourceRow row, RowCorrection correction) {
        var sector = batch.defaultSector();
        var column = batch.mapping().findColumn(ImportField.SECTOR);
        boolean isNamed = column.isPresent() && !row.cell(column.getAsInt()).isBlank()
                || correction.texts().containsKey(ImportField.SECTOR);
        return sector == null || isNamed ? correction : correction.type(ImportField.SECTOR, sector.code());
    }
}

package org.itu.sdgmap.importing.internal.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.RowPage;
import org.itu.sdgmap.importing.internal.batch.RowStore.Saved;
import org.itu.sdgmap.importing.internal.batch.RowStore.Sight;
import org.itu.sdgmap.security.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account sees of imports and their rows. */
@Component
class ShownImports {

    private static final int MOST_A_PAGE = 200;
    private static final int LONGEST_SAMPLE = 80;
    private static final int SAMPLE_ROWS = 50;

    private final BatchStore batches;
    private final RowStore rows;
    private final RowCountStore counts;
    private final ImportAccess access;
    private final ImportReport reports;

    ShownImports(BatchStore batches, RowStore rows, RowCountStore counts, ImportAccess access, ImportReport reports) {
        this.batches = batches;
        this.rows = rows;
        this.counts = counts;
        this.access = access;
        this.reports = reports;
    }

    @Transactional(readOnly = true)
    List<ImportBatch> list(int offset, int limit) {
        var me = access.requireContributor();
        var found = batches.list(
                me.username(), ImportAccess.sectors(me), Math.max(0, offset), Math.clamp(limit, 0, MOST_A_PAGE));
        var counted = counts.find(found.stream().map(BatchRow::id).toList());
        // Between the two queries the rows of an import may have changed, so that the account sees it no longer.
        return found.stream()
                .flatMap(b -> {
                    var ofBatch = counted.getOrDefault(b.id(), RowCounts.NONE);
                    return access.findSight(me, b, ofBatch).map(sight -> shown(me, b, ofBatch, sight)).stream();
                })
                .toList();
    }

    @Transactional(readOnly = true)
    int count() {
        var me = access.requireContributor();
        return batches.count(me.username(), ImportAccess.sectors(me));
    }

    @Transactional(readOnly = true)
    ImportBatch get(long batch) {
        var me = access.requireContributor();
        var found = find(batch);
        var counted = counts.get(batch);
        return shown(me, found, counted, access.requireSight(me, found, counted));
    }

    private BatchRow find(long batch) {
        return batches.find(batch).orElseThrow(() -> ImportAccess.notFound(batch));
    }

    private ImportBatch shown(SignedIn me, BatchRow batch, RowCounts counted, Sight sight) {
        return new ImportBatch(
                batch.id(),
                batch.username(),
                batch.displayName(),
                batch.createdAt(),
                batch.fileName(),
                batch.sha256(),
                batch.bytes(),
                batch.format(),
                batch.encoding(),
                batch.sheet(),
                batch.sheets(),
                batch.hasFile() && batch.state() == ImportState.READY,
                batch.mapping(),
                batch.defaultSector(),
                batch.state(),
                batch.rowsTotal(),
                batch.rowsDone(),
                counted.of(sight),
                batch.failure(),
                batch.committedAt(),
                batch.undoneAt(),
                access.mayManage(me, batch));
    }

    @Transactional(readOnly = true)
    RowPage listRows(long batch, RowFilter filter, int after, int limit) {
        var me = access.requireContributor();
        var found = find(batch);
        var counted = counts.get(batch);
        var sight = access.requireSight(me, found, counted);
        int most = Math.clamp(limit, 1, MOST_A_PAGE);
        var page = rows.list(batch, filter, sight, after, most + 1);
        boolean isLast = page.size() <= most;
        var shown = isLast ? page : page.subList(0, most);
        return new RowPage(
                shown.stream().map(r -> shown(me, found, r)).toList(),
                filter.words().isBlank() ? counted.rows(filter.outcome(), sight) : rows.count(batch, filter, sight),
                isLast ? null : shown.getLast().row().number());
    }

    @Transactional(readOnly = true)
    ImportRow getRow(long batch, int number) {
        var me = access.requireContributor();
        var found = find(batch);
        return shown(me, found, require(me, found, number));
    }

    /** @throws NotFoundException if there is no such row, or the account may not see it */
    Saved require(SignedIn me, BatchRow batch, int number) {
        var sight = access.requireSight(me, batch);
        return rows.find(batch.id(), number)
                .filter(r -> sight.sees(r.row().sector()))
                .orElseThrow(() -> new NotFoundException("row", batch.id() + "/" + number));
    }

    private ImportRow shown(SignedIn me, BatchRow batch, Saved saved) {
        var row = saved.row();
        return new ImportRow(
                saved.batch(),
                row.reading(),
                row.correction(),
                row.effect(),
                row.matched() == null ? null : new ImportRow.Matched(row.matched(), row.fields()),
                saved.written(),
                saved.writtenAt(),
                saved.writtenAt() == null
                        && WritingJob.WRITABLE.contains(batch.state())
                        && access.mayAnswer(me, batch, row));
    }

    @Transactional(readOnly = true)
    List<List<String>> listSamples(long batch, int limit) {
        var me = access.requireContributor();
        var found = find(batch);
        access.requireManager(me, found);
        var samples = new ArrayList<List<String>>();
        found.mapping().columns().forEach(c -> {
            while (samples.size() <= c.index()) {
                samples.add(new ArrayList<>());
            }
        });
        for (var saved : rows.listAfter(batch, 0, SAMPLE_ROWS)) {
            var cells = saved.row().source();
            for (int i = 0; i < samples.size(); i++) {
                var text = cells.cell(i).text().strip();
                var ofColumn = samples.get(i);
                if (!text.isEmpty() && ofColumn.size() < limit) {
                    ofColumn.add(text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text);
                }
            }
        }
        return samples;
    }

    @Transactional(readOnly = true)
    List<ImportRow> listWaiting(int offset, int limit) {
        var me = access.requireContributor();
        var waiting = rows.listWaiting(
                me.username(), ImportAccess.sectors(me), Math.max(0, offset), Math.clamp(limit, 1, MOST_A_PAGE));
        var found =
                batches.findAll(waiting.stream().map(Saved::batch).distinct().toList());
        var shown = new ArrayList<ImportRow>();
        for (var row : waiting) {
            var batch = found.get(row.batch());
            if (batch != null) {
                shown.add(shown(me, batch, row));
            }
        }
        return shown;
    }

    @Transactional(readOnly = true)
    int countWaiting() {
        var me = access.requireContributor();
        return counts.countWaiting(me.username(), ImportAccess.sectors(me));
    }

    @Transactional(readOnly = true)
    Set<String> listWritten(long batch) {
        var me = access.requireContributor();
        return rows.listWritten(batch, access.requireSight(me, find(batch)));
    }

    Path report(long batch, Language language) {
        var me = access.requireContributor();
        var found = find(batch);
        Sight sight = access.requireSight(me, found);
        return reports.write(found, sight, language);
    }
}

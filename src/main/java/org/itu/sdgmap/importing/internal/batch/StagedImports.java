package org.itu.sdgmap.importing.internal.batch;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportRow;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.RowPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imports whose rows are staged in the database: does what is asked, and answers with what came of it. */
@Service
class StagedImports implements Imports {

    private final ImportUploads uploads;
    private final ShownImports shown;
    private final ImportChanges changes;
    private final ImportCommits commits;

    StagedImports(ImportUploads uploads, ShownImports shown, ImportChanges changes, ImportCommits commits) {
        this.uploads = uploads;
        this.shown = shown;
        this.changes = changes;
        this.commits = commits;
    }

    @Override
    public ImportBatch upload(InputStream file, Upload upload) {
        return shown.get(uploads.take(file, upload));
    }

    @Override
    public List<ImportBatch> list(int offset, int limit) {
        return shown.list(offset, limit);
    }

    @Override
    public int count() {
        return shown.count();
    }

    @Override
    public ImportBatch get(long batch) {
        return shown.get(batch);
    }

    @Override
    public RowPage listRows(long batch, RowFilter filter, int after, int limit) {
        return shown.listRows(batch, filter, after, limit);
    }

    @Override
    public ImportRow getRow(long batch, int number) {
        return shown.getRow(batch, number);
    }

    @Override
    public List<List<String>> listSamples(long batch, int limit) {
        return shown.listSamples(batch, limit);
    }

    @Override
    public List<ImportRow> listWaiting(int offset, int limit) {
        return shown.listWaiting(offset, limit);
    }

    @Override
    public int countWaiting() {
        return shown.countWaiting();
    }

    @Override
    public ImportBatch map(long batch, Map<Integer, ImportField> fields) {
        changes.map(batch, fields);
        return shown.get(batch);
    }

    @Override
    public ImportBatch chooseSheet(long batch, int sheet) {
        changes.chooseSheet(batch, sheet);
        return shown.get(batch);
    }

    @Override
    public ImportBatch chooseSector(long batch, @Nullable Sector sector) {
        changes.chooseSector(batch, sector);
        return shown.get(batch);
    }

    @Override
    public ImportRow correct(long batch, int number, RowCorrection correction) {
        changes.correct(batch, number, correction);
        return shown.getRow(batch, number);
    }

    @Override
    public ImportRow skip(long batch, int number) {
        return accept(batch, number, RemarkRule.LEFT_OUT);
    }

    @Override
    public ImportRow accept(long batch, int number, RemarkRule rule) {
        return correct(batch, number, shown.getRow(batch, number).correction().accept(rule));
    }

    @Override
    public ImportBatch commit(long batch, boolean publish) {
        commits.commit(batch, publish);
        return shown.get(batch);
    }

    @Override
    public ImportRow finish(long batch, int number, boolean publish) {
        commits.finish(batch, number, publish);
        return shown.getRow(batch, number);
    }

    @Override
    public ImportBatch cancel(long batch) {
        commits.cancel(batch);
        return shown.get(batch);
    }

    @Override
    public ImportBatch undo(long batch) {
        commits.undo(batch);
        return shown.get(batch);
    }

    @Override
    public Set<String> listWritten(long batch) {
        return shown.listWritten(batch);
    }

    @Override
    public Path report(long batch, Language language) {
        return shown.report(batch, language);
    }
}

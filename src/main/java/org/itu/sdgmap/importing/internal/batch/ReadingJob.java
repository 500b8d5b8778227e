package org.itu.sdgmap.importing.internal.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportFailure;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.internal.batch.RowAssessment.Read;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads an import from its file, or anew from its staged rows, a thousand rows a transaction. When it is killed in
 * between, what it has staged is thrown away or read again; nothing of it is an activity yet.
 */
@Component
class ReadingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingJob.class);
    static final int ROWS_AT_ONCE = 1_000;

    private final BatchStore batches;
    private final RowStore rows;
    private final FileStore files;
    private final Spreadsheets spreadsheets;
    private final RowAssessment assessment;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;

    ReadingJob(
            BatchStore batches,
            RowStore rows,
            FileStore files,
            Spreadsheets spreadsheets,
            RowAssessment assessment,
            ImportWorkers workers,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.spreadsheets = spreadsheets;
        this.assessment = assessment;
        this.workers = workers;
        this.transaction = transaction;
    }

    /**
     * @param file of the import where it is at hand; deleted afterwards
     * @return whether the import is READY now
     */
    boolean run(long id, @Nullable Path file) {
        var worker = workers.newWorker();
        try {
            if (!batches.begin(
                    id, EnumSet.of(ImportState.UPLOADED, ImportState.READING), ImportState.READING, worker)) {
                return false;
            }
            var batch = batches.find(id).orElseThrow();
            boolean isRead = batch.isStaged() ? readStaged(batch, worker) : readFile(batch, worker, file);
            return isRead && finish(batch, worker);
        } catch (RefusedFileException e) {
            // Where the node stops, a file that ends early may only seem to be broken.
            if (workers.isStopping()) {
                return false;
            }
            fail(id, worker, ImportFailure.of(e));
        } catch (OutOfMemoryError e) {
            LOG.error("There is not enough memory to read import {}", id, e);
            fail(id, worker, tooMuchMemory());
        } catch (RuntimeException | StackOverflowError e) {
            if (workers.isStopping()) {
                LOG.info("Import {} is left to be read at the next start", id);
                return false;
            }
            var problem = UUID.randomUUID().toString();
            LOG.error("Import {} could not be read, error {}", id, problem, e);
            fail(id, worker, unexpected(problem));
        } finally {
            if (file != null) {
                TemporaryFiles.delete(file);
            }
        }
        return false;
    }

    static ImportFailure unexpected(String id) {
        return new ImportFailure(
                "importing.failure.UNEXPECTED",
                List.of(id),
                "Something went wrong on the server; its log has it as " + id);
    }

    static ImportFailure tooMuchMemory() {
        return ImportFailure.of(new RefusedFileException(FileRule.TOO_MUCH_MEMORY));
    }

    private boolean finish(BatchRow batch, String worker) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            batches.setStaged(batch.id(), true);
            // Another sheet of the workbook may still be wanted.
            if (batch.sheets().stream().filter(s -> !s.hidden()).count() < 2) {
                files.drop(batch.id());
            }
            return batches.end(batch.id(), worker, ImportState.READY, null);
        }));
    }

    private void fail(long id, String worker, ImportFailure failure) {
        transaction.executeWithoutResult(status -> {
            if (batches.end(id, worker, ImportState.FAILED, failure)) {
                rows.dropAll(id);
                files.drop(id);
            }
        });
    }

    private boolean readFile(BatchRow batch, String worker, @Nullable Path given) {
        rows.dropAll(batch.id());
        var file = given == null || !Files.exists(given) ? files.fetch(batch.id()) : given;
        try (var source = spreadsheets.open(file, batch.fileName())) {
            int header = batch.mapping().headerRow();
            int[] total = {0};
            source.forEachRow(batch.sheet(), row -> {
                total[0] += row.number() > header ? 1 : 0;
                return true;
            });
            if (total[0] == 0) {
                throw new RefusedFileException(
                        FileRule.HEADER_ONLY, source.sheets().get(batch.sheet()).name());
            }
            batches.setTotal(batch.id(), total[0]);
            var sheet = spreadsheets.begin(batch.mapping());
            var portion = new Portion(batch, worker);
            source.forEachRow(
                    batch.sheet(),
                    row -> row.number() <= header
                            || portion.add(RowReader.read(batch, sheet, row, RowCorrection.NONE)));
            return portion.flush();
        } finally {
            if (!file.equals(given)) {
                TemporaryFiles.delete(file);
            }
        }
    }

    private boolean readStaged(BatchRow batch, String worker) {
        var sheet = spreadsheets.begin(batch.mapping());
        var portion = new Portion(batch, worker);
        int after = 0;
        while (true) {
            var staged = rows.listAfter(batch.id(), after, ROWS_AT_ONCE);
            for (var saved : staged) {
                after = saved.row().number();
                if (!portion.add(RowReader.read(
                        batch, sheet, saved.row().source(), saved.row().correction()))) {
                    return false;
                }
            }
            if (staged.isEmpty()) {
                return portion.flush();
            }
        }
    }

    /** Rows that go to the database together. */
    private final class Portion {

        private final BatchRow batch;
        private final String worker;
        private final Map<String, Integer> changed = new HashMap<>();
        private final List<Read> waiting = new ArrayList<>();
        private int done;
        private boolean isStopped;

        Portion(BatchRow batch, String worker) {
            this.batch = batch;
            this.worker = worker;
        }

        /** @return whether further rows are wanted */
        boolean add(Read row) {
            waiting.add(row);
            return waiting.size() < ROWS_AT_ONCE || flush();
        }

        boolean flush() {
            if (isStopped || workers.isStopping()) {
                isStopped = true;
                return false;
            }
            transaction.executeWithoutResult(status -> {
                done += waiting.size();
                if (batches.progress(batch.id(), worker, done)) {
                    rows.save(batch.id(), withoutTwins(assessment.assess(batch, waiting, batch::mayEnter)));
                } else {
                    isStopped = true;
                }
            });
            waiting.clear();
            return !isStopped;
        }

        /** Two rows that would change the same activity: the second is a question. */
        private List<StagedRow> withoutTwins(List<StagedRow> staged) {
            var result = new ArrayList<StagedRow>();
            for (var row : staged) {
                var first = row.matched() == null || row.reading().outcome() == Outcome.SKIP
                        ? null
                        : changed.putIfAbsent(row.matched(), row.number());
                result.add(first == null || row.reading().copyOf() != null ? row : twin(row, first));
            }
            return result;
        }

        private StagedRow twin(StagedRow row, int first) {
            var copy = RowReader.copy(row.source(), row.correction(), row.reading(), RemarkRule.NEAR_COPY, first);
            return assessment.assess(batch, List.of(copy), batch::mayEnter).getFirst();
        }
    }
}

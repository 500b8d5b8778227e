package org.itu.sdgmap.importing.internal.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.internal.file.TemporaryFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on with imports whose node has died: reading begins anew, writing is as if it had not begun, and begins anew where
 * it was asked for with the file. Throws away files that nobody has needed for a week.
 */
@Component
@Order(95)
class AbandonedImports implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedImports.class);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration FILES_KEPT = Duration.ofDays(7);

    /** No import is read or reported for so long. */
    private static final Duration TEMPORARY_FILES_KEPT = Duration.ofDays(1);

    private final BatchStore batches;
    private final ReadingJob reading;
    private final WritingJob writing;
    private final ImportCommits commits;
    private final ImportWorkers workers;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("abandoned-imports").daemon().factory());

    AbandonedImports(
            BatchStore batches,
            ReadingJob reading,
            WritingJob writing,
            ImportCommits commits,
            ImportWorkers workers,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.reading = reading;
        this.writing = writing;
        this.commits = commits;
        this.workers = workers;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        TemporaryFiles.clear(TEMPORARY_FILES_KEPT);
        timer.scheduleWithFixedDelay(this::look, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    private void look() {
        try {
            batches.noteLife(workers.listPending());
            goOn(SILENCE);
            batches.dropOldFiles(FILES_KEPT);
            TemporaryFiles.clear(TEMPORARY_FILES_KEPT);
        } catch (RuntimeException e) {
            LOG.warn("Could not look for abandoned imports: {}", e.getMessage());
        }
    }

    /** @param silence for how long an import must have shown no life */
    void goOn(Duration silence) {
        var unread = new ArrayList<BatchRow>();
        var unwritten = new ArrayList<BatchRow>();
        transaction.executeWithoutResult(status -> {
            for (var batch : batches.takeAbandoned(silence)) {
                if (batch.state() == ImportState.READY) {
                    if (!workers.listPending().contains(batch.id())) {
                        unwritten.add(batch);
                    }
                } else if (batch.state() != ImportState.COMMITTING) {
                    batches.setState(batch.id(), ImportState.UPLOADED);
                    batches.begin(batch.id(), Set.of(ImportState.UPLOADED), ImportState.READING, "taken");
                    unread.add(batch);
                } else if (writing.isFree(batch.id())) {
                    batches.setState(
                            batch.id(), batch.committedAt() == null ? ImportState.READY : ImportState.COMMITTED);
                    if (batch.commitWhenRead()) {
                        unwritten.add(batch);
                    }
                }
            }
        });
        for (var batch : unread) {
            LOG.info("Going on with import {}, whose reading had stopped", batch.id());
            workers.submit(batch.id(), batch.username(), as(batch, () -> {
                if (reading.run(batch.id(), null) && batch.commitWhenRead()) {
                    commits.writeRead(batch.id());
                }
            }));
        }
        for (var batch : unwritten) {
            LOG.info("Writing import {}, as was asked for with its file", batch.id());
            workers.submit(batch.id(), batch.username(), as(batch, () -> commits.writeRead(batch.id())));
        }
    }

    /** Reads on behalf of whoever brought the file, with the Sectors that the account had then; nothing is published. */
    private static Runnable as(BatchRow batch, Runnable work) {
        var allowed = batch.allowed();
        var roles = allowed == null
                ? List.of("ROLE_COORDINATOR")
                : allowed.stream().map(s -> "ROLE_CONTRIBUTOR@" + s).toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                batch.username(), "", AuthorityUtils.createAuthorityList(roles)));
        return new DelegatingSecurityContextRunnable(work, context);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}

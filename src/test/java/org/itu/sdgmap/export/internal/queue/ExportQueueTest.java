package org.itu.sdgmap.export.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.TooManyException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportJob.Failure;
import org.itu.sdgmap.export.ExportJob.State;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportQueue;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.Paper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Orders in the background. On a database of its own. */
@PostgisTest
@TestPropertySource(properties = "sdgmap.test=exports")
class ExportQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExportQueue queue;
    private final ExportJobs jobs;
    private final ExportWorkers workers;
    private final Exports exports;
    private final JdbcClient jdbc;

    ExportQueueTest(ExportQueue queue, ExportJobs jobs, ExportWorkers workers, Exports exports, JdbcClient jdbc) {
        this.queue = queue;
        this.jobs = jobs;
        this.workers = workers;
        this.exports = exports;
        this.jdbc = jdbc;
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("DELETE FROM export_job").update();
    }

    @Test
    void anOrderBecomesTheFileThatIsMadeAtOnce() throws Exception {
        var order = order(ExportSubject.GAPS, ExportFormat.CSV);

        var token = queue.add(order, "192.0.2.1");
        var job = queue.await(token, LONG);

        assertThat(job.state()).isEqualTo(State.DONE);
        var bytes = new ByteArrayOutputStream();
        queue.writeFile(token, bytes);
        assertThat(bytes.toByteArray()).isEqualTo(exports.make(order).content());
        assertThat(job.sizeBytes()).isEqualTo(bytes.size());
        assertThat(job.fileName()).isEqualTo("itu-sdg-gaps.csv");
        assertThat(job.keptUntil()).isAfter(job.requestedAt().plus(Duration.ofHours(23)));
    }

    @Test
    void nobodyGuessesATokenAndTheDatabaseDoesNotHaveIt() {
        var token = queue.add(order(ExportSubject.GAPS, ExportFormat.CSV), "192.0.2.1");

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("SELECT count(*) FROM export_job j WHERE to_jsonb(j)::text LIKE '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> queue.getJob("A".repeat(43))).isInstanceOf(NotFoundException.class);
        queue.await(token, LONG);
    }

    @Test
    void aWrongOrderIsRefusedBeforeItWaits() {
        var wrong = order(ExportSubject.GAPS, ExportFormat.PDF);

        assertThatThrownBy(() -> queue.add(wrong.withFormat(ExportFormat.IATI), "192.0.2.1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("iati");
        assertThatThrownBy(() -> queue.add(
                        order(ExportSubject.MAP, ExportFormat.CSV).withParameters(Map.of("colour", List.of("red"))),
                        "192.0.2.1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void oneVisitorAndAllTogetherHaveTheirBounds() {
        // As if they waited long: no worker is to take them.
        waiting(5, "192.0.2.7");
        assertThatThrownBy(() -> queue.add(order(ExportSubject.GAPS, ExportFormat.CSV), "192.0.2.7"))
                .isInstanceOfSatisfying(TooManyException.class, e -> {
                    assertThat(e.field()).isEqualTo("orders");
                    assertThat(e.value()).isEqualTo("6");
                    assertThat(e.expected()).contains("at most 5");
                    assertThat(e.retryAfter()).isPositive();
                });
        for (int i = 0; i < 9; i++) {
            waiting(5, "198.51.100." + i);
        }
        assertThatThrownBy(() -> queue.add(order(ExportSubject.GAPS, ExportFormat.CSV), "203.0.113.1"))
                .isInstanceOfSatisfying(
                        TooManyException.class, e -> assertThat(e.expected()).contains("at most 50"));
    }

    @Test
    void whatADeadNodeLeftIsTakenUpAndDoneByAnother() {
        var token = deadWork(1);

        workers.goOn(Duration.ofSeconds(60));

        assertThat(queue.await(token, LONG).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatNodesDieOfIsGivenUp() {
        var token = deadWork(3);

        workers.goOn(Duration.ofSeconds(60));

        var job = queue.getJob(token);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure()).isEqualTo(Failure.TRIED_TOO_OFTEN);
    }

    @Test
    void whatNobodyWantsAnyMoreEndsAndAFileIsDeleted() {
        var token = deadWork(1);
        queue.cancel(token);
        workers.goOn(Duration.ofSeconds(60));
        assertThat(queue.getJob(token).state()).isEqualTo(State.CANCELLED);

        var done = queue.add(order(ExportSubject.GAPS, ExportFormat.CSV), "192.0.2.1");
        queue.await(done, LONG);
        queue.cancel(done);
        assertThatThrownBy(() -> queue.getJob(done)).isInstanceOf(NotFoundException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM export_part")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void filesAreDeletedAfterADay() {
        var old = queue.add(order(ExportSubject.GAPS, ExportFormat.CSV), "192.0.2.1");
        queue.await(old, LONG);
        assertThat(jobs.deleteOld(ExportQueue.KEPT)).isZero();
        jdbc.sql("UPDATE export_job SET ended_at = ended_at - interval '25 hours'")
                .update();

        assertThat(jobs.deleteOld(ExportQueue.KEPT)).isEqualTo(1);

        assertThatThrownBy(() -> queue.getJob(old)).isInstanceOf(NotFoundException.class);
    }

    /** Work of a node that has shown no life for long. */
    private String deadWork(int attempts) {
        var token = ExportToken.make();
        jobs.add(ExportToken.hash(token), "0", order(ExportSubject.GAPS, ExportFormat.CSV), "itu-sdg-gaps.csv");
        jdbc.sql("""
                        UPDATE export_job SET state = 'WRITING', worker = 'gone', attempts = :attempts,
                            alive_at = clock_timestamp() - interval '5 minutes'
                        WHERE token_sha256 = :token
                        """)
                .param("attempts", attempts)
                .param("token", ExportToken.hash(token))
                .update();
        return token;
    }

    private void waiting(int orders, String visitor) {
        var hashed = ExportToken.visitor(visitor, jobs.key());
        var tokens = new ArrayList<String>();
        for (int i = 0; i < orders; i++) {
            var token = ExportToken.hash(ExportToken.make());
            tokens.add(token);
            jobs.add(token, hashed, order(ExportSubject.GAPS, ExportFormat.CSV), "itu-sdg-gaps.csv");
        }
        // Another node is at it.
        jdbc.sql("UPDATE export_job SET state = 'WRITING', worker = 'elsewhere' WHERE token_sha256 IN (:tokens)")
                .param("tokens", tokens)
                .update();
    }

    private static ExportOrder order(ExportSubject subject, ExportFormat format) {
        return new ExportOrder(subject, format, Map.of(), Language.EN, Paper.A4, 150, "https://sdg.example.org");
    }
}

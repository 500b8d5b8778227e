package org.itu.sdgmap.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.framework.FrameworkChange.Action;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.internal.ChangeLog.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a change of frameworks once it is saved. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=corrections")
@WithMockUser(username = "coordinator", roles = "COORDINATOR")
class ChangeOfFrameworksTest {

    private final RecordStore store;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    ChangeOfFrameworksTest(
            RecordStore store,
            ChangeLog log,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.store = store;
        this.log = log;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void aChangeThatIsSavedIsNoFailureThoughTheCatalogueCannotBeRead() {
        var catalog = new JdbcFrameworkCatalog(jdbc, new NoConnectionLeft());
        assertThatThrownBy(catalog::refresh).isInstanceOf(CannotCreateTransactionException.class);
        var changes = new ChangeOfFrameworks(store, log, catalog, events);
        var title = store.find(RecordKind.TITLE, "WSIS:C4/en").orElseThrow();
        var shorter = title.with(Map.of("title", "Capacity"));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.lock();
            changes.apply(List.of(new Entry(Action.CORRECT, title, shorter)), "", "shorter");
        });

        assertThat(store.find(RecordKind.TITLE, "WSIS:C4/en")).contains(shorter);
    }

    private static class NoConnectionLeft implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            throw new CannotCreateTransactionException("No connection left");
        }

        @Override
        public void commit(TransactionStatus status) {
            throw new IllegalStateException("Nothing began");
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw new IllegalStateException("Nothing began");
        }
    }
}

package org.itu.sdgmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class DroppedConnectionTest {

    @Test
    void aReaderWhoLeavesIsNoProblemOfTheTool() {
        assertThat(DroppedConnection.isCauseOf(new ClientAbortException())).isTrue();
        assertThat(DroppedConnection.isCauseOf(new AsyncRequestNotUsableException("closed")))
                .isTrue();
        assertThat(DroppedConnection.isCauseOf(new UncheckedIOException(new ClientAbortException("Broken pipe"))))
                .isTrue();
    }

    @Test
    void aLostDatabaseIsNoReaderWhoLeft() {
        var reset = new SocketException("Connection reset");
        var sql = new SQLException("An I/O error occurred while sending to the backend.", "08006", reset);
        assertThat(DroppedConnection.isCauseOf(new DataAccessResourceFailureException("Lost", sql)))
                .isFalse();
        assertThat(DroppedConnection.isCauseOf(new CannotCreateTransactionException("Lost", sql)))
                .isFalse();
        assertThat(DroppedConnection.isCauseOf(new RuntimeException(new IOException("Broken pipe"))))
                .isFalse();
    }

    @Test
    void otherTroubleWithFilesAndValuesStaysUnexpected() {
        assertThat(DroppedConnection.isCauseOf(new FileNotFoundException("report.xlsx")))
                .isFalse();
        assertThat(DroppedConnection.isCauseOf(new IOException())).isFalse();
        assertThat(DroppedConnection.isCauseOf(new IllegalStateException("Broken pipe")))
                .isFalse();
    }
}

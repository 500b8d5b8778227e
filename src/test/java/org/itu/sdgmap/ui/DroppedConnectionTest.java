package org.itu.sdgmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class DroppedConnectionTest {

    @Test
    void aReaderWhoLeavesIsNoProblemOfTheTool() {
        assertThat(DroppedConnection.isCauseOf(new ClientAbortException())).isTrue();
        assertThat(DroppedConnection.isCauseOf(new AsyncRequestNotUsableException("closed")))
                .isTrue();
        assertThat(DroppedConnection.isCauseOf(new UncheckedIOException(new IOException("Broken pipe"))))
                .isTrue();
        assertThat(DroppedConnection.isCauseOf(new RuntimeException(new IOException("Connection reset by peer"))))
                .isTrue();
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

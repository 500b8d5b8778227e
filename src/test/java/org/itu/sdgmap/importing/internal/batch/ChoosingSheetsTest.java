package org.itu.sdgmap.importing.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Imports.Upload;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.security.AuditLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Another sheet of a workbook that was read. */
@WritingPostgisTest
class ChoosingSheetsTest {

    private final ApplicationContext context;
    private final Imports imports;
    private final Spreadsheets spreadsheets;
    private final DataSource database;

    ChoosingSheetsTest(ApplicationContext context, Imports imports, Spreadsheets spreadsheets, DataSource database) {
        this.context = context;
        this.imports = imports;
        this.spreadsheets = spreadsheets;
        this.database = database;
    }

    @BeforeEach
    void signIn() {
        SignIn.as("cora", "COORDINATOR");
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void nobodyWaitsForAnImportWhileItsWorkbookIsOpened() throws IOException {
        var steps = new ImportSteps(imports);
        var batch = steps.settled(imports.upload(new ByteArrayInputStream(workbook()), Upload.of("two.xlsx"))
                .id());
        var opened = new AtomicInteger();
        Spreadsheets watched = mock(Spreadsheets.class, delegatesTo(spreadsheets));
        doAnswer(call -> {
                    try (var other = database.getConnection();
                            var look = other.createStatement()) {
                        look.execute("SELECT 1 FROM import_batch WHERE id = " + batch.id() + " FOR UPDATE NOWAIT");
                    }
                    opened.incrementAndGet();
                    return spreadsheets.open(call.getArgument(0), call.getArgument(1));
                })
                .when(watched)
                .open(any(), any());
        new ImportChanges(
                        bean(BatchStore.class),
                        bean(RowStore.class),
                        bean(FileStore.class),
                        bean(OpenFiles.class),
                        bean(MappingStore.class),
                        bean(ImportAccess.class),
                        bean(ShownImports.class),
                        watched,
                        bean(RowReader.class),
                        bean(ReadingJob.class),
                        bean(ImportWorkers.class),
                        bean(AuditLog.class),
                        bean(TransactionTemplate.class))
                .chooseSheet(batch.id(), 1);
        assertThat(opened).hasValue(1);
        var read = steps.settled(batch.id());
        assertThat(read.state()).isEqualTo(ImportState.READY);
        assertThat(read.sheet()).isEqualTo(1);
        assertThat(read.counts().total()).isEqualTo(2);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null)) {
            for (int rows = 1; rows <= 2; rows++) {
                var sheet = workbook.newWorksheet("Sheet " + rows);
                for (int i = 0; i <= rows; i++) {
                    sheet.value(i, 0, i == 0 ? "Title" : "Of two sheets " + i);
                    sheet.value(i, 1, i == 0 ? "Bureau" : "BDT");
                    sheet.value(i, 2, i == 0 ? "Countries" : "Kenya");
                }
            }
        }
        return out.toByteArray();
    }
}

package org.itu.sdgmap.workspace.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.SheetSource;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** The pages of the import, without a browser: what they show and what their buttons do. */
@WritingPostgisTest
@ViewPackages(classes = ImportsView.class)
@WithMockUser(username = "ama", roles = "CONTRIBUTOR@ITU-D")
class ImportPagesTest extends SpringBrowserlessTest {

    private final Imports imports;

    ImportPagesTest(Imports imports) {
        this.imports = imports;
    }

    @Test
    void theListOffersTemplatesInSixLanguagesAndNamesEachImport() {
        var title = unique("Listed centres");
        read("listed.csv", row(title, "ITU-D", "GHA"));
        navigate(ImportsView.class);

        assertThat($view(Anchor.class).all().stream().filter(a -> a.getElement().hasAttribute("download")))
                .hasSize(6);
        assertThat($view(Anchor.class).withText("listed.csv").exists()).isTrue();
        assertThat(text()).contains("1 row to import: 1 new, 0 that change existing activities.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnThePageInASentence() {
        navigate(ImportsView.class);
        var upload = $view(Upload.class).single();

        assertThat(upload.getMaxFileSize()).isEqualTo((int) SheetSource.MAX_BYTES);
        assertThat(upload.getI18n().getError().getFileIsTooBig())
                .isEqualTo("The file is larger than 50 MB; larger ones are not read. Split it into several.");
    }

    @Test
    @WithMockUser(username = "zoe", roles = "ADMIN")
    void whoMayEnterNothingIsToldSo() {
        navigate(ImportsView.class);

        assertThat(text()).contains("may not enter activities in any Sector yet");
        assertThat($view(Upload.class).exists()).isFalse();
    }

    @Test
    void rowsAreFilteredByOutcomeAndCorrectedInPlace() {
        var clean = unique("Clean centres");
        var doubtful = unique("Doubtful centres");
        var batch = read("corrected.csv", row(clean, "ITU-D", "GHA"), row(doubtful, "ITU-D", "Congo"));
        open(batch, "outcome=REVIEW");
        assertThat($view(ImportRowCard.class).single().getElement().getTextRecursively())
                .contains(doubtful)
                .contains("fits more than one country");

        test(button("Correct cells")).click();
        var countries = $view(TextArea.class).all().stream()
                .filter(a -> a.getLabel().equals("Countries"))
                .findFirst()
                .orElseThrow();
        test(countries).setValue("COD");
        test(button("Read again")).click();

        assertThat(imports.get(batch.id()).counts().waiting()).isZero();
        assertThat(answer()).startsWith("2 rows to import");
        assertThat(text()).contains("Democratic Republic of the Congo");
    }

    @Test
    void aRowIsLeftOutAndTakenInAgain() {
        var batch = read("left-out.csv", row(unique("Left out centres"), "ITU-D", "GHA"));
        open(batch, "");

        test(button("Leave out")).click();
        assertThat(imports.get(batch.id()).counts().toWrite()).isZero();
        assertThat(answer()).startsWith("Nothing is to be written.");

        test(button("Take in again")).click();
        assertThat(imports.get(batch.id()).counts().toWrite()).isEqualTo(1);
    }

    @Test
    void aRowThatIsWrittenMeanwhileCannotBeAnsweredAndThePageSaysSo() {
        var batch = read("elsewhere.csv", row(unique("Centres elsewhere"), "ITU-D", "GHA"));
        open(batch, "");
        imports.commit(batch.id(), false);
        settled(batch.id());

        test(button("Leave out")).click();
        assertThat(text())
                .contains("answered or imported elsewhere in the meantime")
                .contains("Written");
    }

    @Test
    void aRowOfAnImportThatIsThrownAwayMeanwhileIsSaidToBeGone() {
        var batch = read("thrown.csv", row(unique("Centres thrown away"), "ITU-D", "GHA"));
        open(batch, "");
        imports.cancel(batch.id());

        test(button("Leave out")).click();
        assertThat(text()).contains("This row or its import is no longer there");
        assertThat($view(Button.class).withText("Leave out").exists()).isFalse();
    }

    @Test
    void anAnswerToAnImportThatIsUndoneMeanwhileIsRefusedAndWhatWasTypedStays() {
        var batch = read(
                "undone.csv",
                row(unique("Centres undone"), "ITU-D", "GHA"),
                row(unique("Centres never done"), "ITU-D", "Congo"));
        imports.commit(batch.id(), false);
        settled(batch.id());
        open(batch, "outcome=REVIEW");
        test(button("Correct cells")).click();
        imports.undo(batch.id());
        settled(batch.id());

        test($view(TextArea.class).all().stream()
                        .filter(a -> a.getLabel().equals("Countries"))
                        .findFirst()
                        .orElseThrow())
                .setValue("COD");
        test(button("Read again")).click();
        assertThat(text()).contains("This is not possible now:");
        assertThat($view(TextArea.class).all()).extracting(TextArea::getValue).contains("COD");
    }

    @Test
    void aRowIsWrittenOnceThoughTheButtonIsPressedInTwoWindows() {
        var batch = read(
                "twice.csv",
                row(unique("Centres at once"), "ITU-D", "GHA"),
                row(unique("Centres at last"), "ITU-D", "Congo"));
        imports.commit(batch.id(), false);
        settled(batch.id());
        imports.correct(batch.id(), 3, RowCorrection.NONE.type(ImportField.COUNTRIES, "COD"));
        open(batch, "");
        imports.finish(batch.id(), 3, false);

        test(button("Write this row")).click();
        assertThat(text()).contains("answered or imported elsewhere in the meantime");
        assertThat(imports.get(batch.id()).counts().written()).isEqualTo(2);
    }

    @Test
    void anEmptySheetIsRefusedInASentence() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("Data");
            var headings = List.of("Title", "Description", "Sector", "Country", "SDG targets", "Start");
            var cells = List.of(unique("Centres of a sheet"), "What is done", "ITU-D", "GHA", "9.c", "2021");
            for (var line : List.of(headings, cells)) {
                var created = sheet.createRow(sheet.getPhysicalNumberOfRows());
                line.forEach(t -> created.createCell(Math.max(0, created.getLastCellNum()))
                        .setCellValue(t));
            }
            book.createSheet("Cover").createRow(0).createCell(0).setCellValue("Prepared by Ama");
            book.write(file);
        }
        var upload =
                imports.upload(new ByteArrayInputStream(file.toByteArray()), Imports.Upload.of("with-a-cover.xls"));
        var batch = settled(upload.id());
        open(batch, "");

        test(select("Sheet")).selectItem("Cover");
        assertThat(text()).contains("of the sheet “Cover”");
        assertThat(settled(batch.id()).state()).isEqualTo(ImportState.READY);
    }

    @Test
    void everyUploadIsAnsweredForItself() {
        var refusing = mock(Imports.class);
        when(refusing.upload(any(), any()))
                .thenThrow(new RefusedFileException(FileRule.EMPTY))
                .thenThrow(new AccessDeniedException("Only contributors import activities"))
                .thenThrow(new InvalidValueException("name", "x.csv", "another name"));
        navigate(ImportsView.class);
        var page = new ImportUpload(refusing, List.of(Sector.ITU_D));
        getCurrentView().getElement().removeAllChildren();
        getCurrentView().getElement().appendChild(page.getElement());

        for (var sentence :
                List.of("The file is empty.", "This account may not do that.", "“x.csv” cannot be taken here.")) {
            test($view(Upload.class).single()).upload("x.csv", "text/csv", new byte[] {65});
            assertThat(text()).endsWith(sentence);
        }
    }

    @Test
    void whatBreaksAnUploadIsNotAnsweredWithTheRefusalOfAnEarlierFile() {
        var refusing = mock(Imports.class);
        when(refusing.upload(any(), any()))
                .thenThrow(new RefusedFileException(FileRule.EMPTY))
                .thenThrow(new UncheckedIOException(new IOException("No space left on device")));
        navigate(ImportsView.class);
        getCurrentView().getElement().removeAllChildren();
        getCurrentView().getElement().appendChild(new ImportUpload(refusing, List.of(Sector.ITU_D)).getElement());
        var upload = test($view(Upload.class).single());
        upload.upload("x.csv", "text/csv", new byte[] {65});

        try {
            upload.upload("x.csv", "text/csv", new byte[] {65});
        } catch (UncheckedIOException e) {
            assertThat(e).hasRootCauseMessage("No space left on device");
        }
        assertThat(text()).doesNotContain("The file is empty.").endsWith("The file did not arrive. Try again.");
    }

    @Test
    void refusalsAreSentencesAndOnlyTheUnforeseenIsThrown() {
        navigate(ImportsView.class);

        assertThat(ImportRefusal.say(new StaleReviewException("Only what nobody changed", List.of())))
                .startsWith("An activity of this import was changed just now.");
        assertThat(ImportRefusal.say(new NotFoundException("row", "7"))).startsWith("This row or its import");
        var unforeseen = new IllegalStateException("A defect");
        assertThatThrownBy(() -> ImportRefusal.say(unforeseen)).isSameAs(unforeseen);
    }

    @Test
    void aColumnGetsAnotherMeaningAndTheRowsAreReadAnew() {
        var batch = read("columns.csv", row(unique("Centres by column"), "ITU-D", "GHA"));
        open(batch, "");
        var field = select("Country");
        assertThat(field.getValue()).isEqualTo(ImportField.COUNTRIES);

        test(field).selectItem("Not read");
        var read = settled(batch.id());
        assertThat(read.mapping().findColumn(ImportField.COUNTRIES)).isEmpty();
        // What was chosen is remembered for the same headings; the other tests read this column.
        imports.map(read.id(), 3, ImportField.COUNTRIES);
        settled(read.id());
    }

    @Test
    void aSectorIsChosenForRowsThatNameNone() {
        var batch = read("sector.csv", row(unique("Centres of nobody"), "", "GHA"));
        assertThat(batch.counts().waiting()).isEqualTo(1);
        open(batch, "");

        test(select("Sector of rows that name none")).selectItem("ITU-D");
        var read = settled(batch.id());
        assertThat(read.defaultSector()).isEqualTo(Sector.ITU_D);
        assertThat(read.counts().toWrite()).isEqualTo(1);
    }

    @Test
    void cleanRowsAreWrittenAndUndone() {
        var title = unique("Written centres");
        var file = row(title, "ITU-D", "GHA");
        var batch = read("written.csv", file);
        open(batch, "");
        test(button("Import 1 row")).click();
        assertThat(settled(batch.id()).state()).isEqualTo(ImportState.COMMITTED);

        open(batch, "");
        assertThat(answer()).startsWith("Rows written: 1;");
        assertThat(text()).contains("Written");
        var again = read("written-again.csv", file);
        open(again, "");
        assertThat(again.counts().toWrite()).isZero();
        assertThat(answer()).startsWith("Nothing is to be written.");

        imports.undo(batch.id());
        settled(batch.id());
        open(batch, "");
        assertThat(answer()).isEqualTo("All that this import wrote was taken back.");
    }

    @Test
    void anImportOfAnotherSectorIsNotFound() {
        var batch = SignIn.as(
                "tina", "CONTRIBUTOR@ITU-T", () -> read("foreign.csv", row(unique("Foreign centres"), "ITU-T", "GHA")));
        for (var id : List.of(String.valueOf(batch.id()), "999999999", "none")) {
            UI.getCurrentOrThrow().navigate("workspace/imports/" + id);
            var page = UI.getCurrentOrThrow()
                    .getInternals()
                    .getActiveRouterTargetsChain()
                    .getFirst();
            assertThat(page).as(id).isNotInstanceOf(ImportView.class);
            assertThat(((Component) page).getElement().getTextRecursively()).doesNotContain("Foreign centres");
        }
    }

    @Test
    void unknownOutcomesInTheAddressShowAllRows() {
        var batch = read("address.csv", row(unique("Centres by address"), "ITU-D", "GHA"));
        open(batch, "outcome=nonsense");

        assertThat($view(ImportRowCard.class).all()).hasSize(1);
        open(batch, "outcome=" + Outcome.REJECT);
        assertThat($view(ImportRowCard.class).all()).isEmpty();
        assertThat(text()).contains("No row is like that.");
    }

    private ImportBatch read(String name, String... rows) {
        var file = "Title,Description,Sector,Country,SDG targets,Start\n" + String.join("", rows);
        var upload = imports.upload(new ByteArrayInputStream(file.getBytes(UTF_8)), Imports.Upload.of(name));
        return settled(upload.id());
    }

    private ImportBatch settled(long batch) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !imports.get(batch).state().isAtWork());
        return imports.get(batch);
    }

    private static String row(String title, String sector, String country) {
        return "%s,What is done and for whom,%s,%s,9.c,2021\n".formatted(title, sector, country);
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }

    private static void open(ImportBatch batch, String query) {
        UI.getCurrentOrThrow().navigate("workspace/imports/" + batch.id(), QueryParameters.fromString(query));
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return $view(Select.class).all().stream()
                .filter(s -> label.equals(s.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String answer() {
        return $view(Paragraph.class).withClassName("page-answer").single().getText();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}

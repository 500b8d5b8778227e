package org.itu.sdgmap.workspace.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.itu.sdgmap._support.SignIn;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.SheetSource;
import org.junit.jupiter.api.Test;
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

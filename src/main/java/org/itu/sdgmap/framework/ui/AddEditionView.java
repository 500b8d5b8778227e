package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.framework.EditionPreview;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.itu.sdgmap.framework.RefusedEditionException;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.UploadTexts;

/** A new edition of the strategic plan from CSV files: what they would add, what is wrong with them, and the adding. */
@Route(CorrectionsAddress.ADD)
@RolesAllowed("COORDINATOR")
class AddEditionView extends Div implements HasDynamicTitle {

    private final EditionUpload editions;
    private final RecordWords words;
    private final ChosenFiles files = new ChosenFiles();
    private final List<String> refused = new ArrayList<>();
    private final Upload upload = new Upload();
    private final Div result = new Div();
    private final ReasonFields why = new ReasonFields("", false);

    AddEditionView(FrameworkCatalog frameworks, EditionUpload editions) {
        this.editions = editions;
        words = new RecordWords(frameworks);
        addClassNames("corrections", "add-edition");
        var header = new PageHeader(Texts.text("corrections.add"));
        header.setAnswer(Texts.text("corrections.add.answer"));
        result.addClassName("edition-result");
        result.getElement().setAttribute("aria-live", "polite");
        prepareUpload();
        add(new CorrectionsTrail(), header, upload, result, new EditionColumnsNote(editions.columns()));
    }

    private void prepareUpload() {
        upload.setUploadHandler(event -> {
            // One byte more than allowed is enough to be told that a file is too large.
            try (var in = event.getInputStream()) {
                var content = in.readNBytes(EditionUpload.MOST_BYTES + 1);
                event.getUI().access(() -> take(event.getFileName(), content));
            }
        });
        upload.setMaxFileSize(EditionUpload.MOST_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setI18n(texts());
        upload.addFileRejectedListener(e -> {
            result.removeAll();
            result.add(problem(e.getFileName(), e.getErrorMessage()));
        });
        upload.addAllFinishedListener(e -> {
            // A file that was corrected can be chosen again under its name.
            upload.clearFileList();
            check();
        });
    }

    private static Paragraph problem(String name, String why) {
        var problem = new Paragraph(Texts.text("corrections.upload.rejected", name, why));
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    private void take(String name, byte[] content) {
        if (!files.take(name, content)) {
            refused.add(name);
        }
    }

    private void check() {
        result.removeAll();
        if (!files.isEmpty()) {
            show(editions.check(files.list()));
        }
        var most = Texts.number(EditionUpload.MOST_BYTES / 1_000_000);
        for (var name : refused) {
            result.addComponentAsFirst(problem(name, Texts.text("corrections.upload.tooBigTogether", most)));
        }
        refused.clear();
    }

    private UnorderedList chosen() {
        var chosen = new UnorderedList();
        chosen.addClassName("chosen-files");
        for (var name : files.listNames()) {
            var remove = new Button(Texts.text("upload.remove"), e -> {
                files.remove(name);
                check();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(Texts.text("corrections.subject", Texts.text("upload.remove"), name));
            chosen.add(new ListItem(new Code(name), remove));
        }
        return chosen;
    }

    private void show(EditionPreview preview) {
        result.removeAll();
        result.add(chosen());
        if (!preview.isSound()) {
            result.add(new EditionProblems(preview));
            return;
        }
        var section = new Section(new H2(Texts.text("corrections.preview", name(preview))));
        section.addClassName("element-section");
        var elements = preview.listOf(RecordKind.ELEMENT).size();
        section.add(new Paragraph(Texts.text(
                "corrections.preview.text",
                elements,
                preview.listOf(RecordKind.TITLE).size(),
                preview.listOf(RecordKind.CROSSWALK).size())));
        section.add(new EditionTree(words, preview));
        var add = new Button(Texts.text("corrections.add.do"), e -> addEdition());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(why, new Div(add));
        result.add(section);
    }

    private void addEdition() {
        why.clearProblems();
        try {
            var preview = editions.add(files.list(), why.reason());
            showDone(preview);
        } catch (RefusedCorrectionException e) {
            why.show(e);
        } catch (RefusedEditionException e) {
            show(e.preview());
        }
    }

    private void showDone(EditionPreview preview) {
        var code = preview.records().getFirst().framework();
        files.clear();
        upload.clearFileList();
        result.removeAll();
        var text = new Paragraph(Texts.text(
                "corrections.added",
                name(preview),
                preview.listOf(RecordKind.ELEMENT).size()));
        text.addClassName("done");
        text.getElement().setAttribute("role", "status");
        text.getElement().setAttribute("tabindex", "-1");
        var links = new Div(
                new Anchor(CorrectionsAddress.ofPublicPage(code), Texts.text("corrections.publicPage")),
                new Anchor(CorrectionsAddress.ofUnconfirmed(code), Texts.text("corrections.queue.open")),
                new Anchor(CorrectionsAddress.ofHistory(code), Texts.text("corrections.history")));
        links.addClassName("panel-links");
        result.add(text, links);
        text.getElement().executeJs("this.focus()");
    }

    private static String name(EditionPreview preview) {
        return preview.listOf(RecordKind.NAME).stream()
                .filter(r -> r.text("language").equals(Texts.language().code()))
                .map(r -> r.text("name"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("corrections.add"));
    }

    private static UploadI18N texts() {
        return new UploadTexts(
                        Texts.text("corrections.upload.drop"),
                        Texts.text("corrections.upload.choose"),
                        Texts.text("corrections.upload.failed"),
                        Texts.text("corrections.upload.tooBig", Texts.number(EditionUpload.MOST_BYTES / 1_000_000)),
                        Texts.text("corrections.upload.type"),
                        Texts.text("corrections.upload.tooMany"))
                .make();
    }
}

package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.io.InputStream;
import java.util.List;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.UploadTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Takes a spreadsheet by drag and drop, or chosen from a folder, and opens the page of its import. */
class ImportUpload extends Div {

    private static final String[] TYPES = {".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt"};
    private static final long BYTES_PER_MEGABYTE = 1024 * 1024;

    private final Imports imports;
    private final Upload upload = new Upload();
    private final Select<Sector> sector = new Select<>();
    private final Div problem = new Div();
    private volatile @Nullable Sector chosen;

    /** What came of an upload: an import, or a refusal. */
    private record Result(@Nullable Long batch, @Nullable RuntimeException refusal) {}

    private volatile @Nullable Result result;

    ImportUpload(Imports imports, List<Sector> sectors) {
        this.imports = imports;
        addClassName("import-upload");
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        sector.setLabel(Texts.text("imports.sector"));
        sector.setHelperText(Texts.text("imports.sector.help"));
        sector.setEmptySelectionAllowed(true);
        sector.setEmptySelectionCaption(Texts.text("imports.sector.none"));
        sector.setItems(sectors);
        sector.setItemLabelGenerator(ImportWords::sector);
        sector.addValueChangeListener(e -> chosen = e.getValue());
        prepare();
        var hint = new Paragraph(Texts.text("imports.upload.hint"));
        hint.addClassName("muted");
        add(upload, hint, sector, problem);
    }

    private void prepare() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(SheetSource.MAX_BYTES));
        upload.setAcceptedFileTypes(TYPES);
        upload.setI18n(texts());
        upload.setUploadHandler(event -> {
            result = null; // What came of an earlier file says nothing of this one.
            try (var in = event.getInputStream()) {
                take(in, event.getFileName());
            }
        });
        upload.addFileRejectedListener(e -> say(e.getFileName() + ": " + e.getErrorMessage()));
        upload.addAllFinishedListener(e -> {
            upload.clearFileList();
            show();
        });
    }

    private void take(InputStream in, String name) {
        try {
            var batch = imports.upload(in, new Imports.Upload(name, null, chosen, false));
            result = new Result(batch.id(), null);
        } catch (RefusedFileException | RefusedImportException | InvalidValueException | AccessDeniedException e) {
            result = new Result(null, e);
        }
    }

    private void show() {
        var done = result;
        if (done == null) {
            say(Texts.text("imports.upload.failed"));
        } else if (done.batch() != null) {
            UI.getCurrentOrThrow().navigate(ImportAddress.IMPORTS + "/" + done.batch());
        } else if (done.refusal() != null) {
            say(ImportRefusal.say(done.refusal()));
        }
    }

    private void say(String text) {
        problem.setText(text);
    }

    private static UploadI18N texts() {
        return new UploadTexts(
                        Texts.text("imports.upload.drop"),
                        Texts.text("imports.upload.choose"),
                        Texts.text("imports.upload.failed"),
                        Texts.text("imports.upload.tooBig", SheetSource.MAX_BYTES / BYTES_PER_MEGABYTE),
                        Texts.text("importing.file.UNKNOWN_FORMAT"),
                        Texts.text("imports.upload.one"))
                .make();
    }
}

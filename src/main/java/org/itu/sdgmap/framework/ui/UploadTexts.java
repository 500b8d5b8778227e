package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Arrays;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.ui.Texts;

/** The words of the field that takes files. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N make() {
        var remaining = new UploadI18N.Uploading.RemainingTime();
        remaining.setPrefix("");
        remaining.setUnknown("");
        var status = new UploadI18N.Uploading.Status();
        status.setConnecting(Texts.text("corrections.upload.connecting"));
        status.setStalled(Texts.text("corrections.upload.stalled"));
        status.setProcessing(Texts.text("corrections.upload.processing"));
        status.setHeld(Texts.text("corrections.upload.held"));
        var failed = Texts.text("corrections.upload.failed");
        var error = new UploadI18N.Uploading.Error();
        error.setServerUnavailable(failed);
        error.setUnexpectedServerError(failed);
        error.setForbidden(failed);
        var uploading = new UploadI18N.Uploading();
        uploading.setStatus(status);
        uploading.setRemainingTime(remaining);
        uploading.setError(error);
        var drop = new UploadI18N.DropFiles();
        drop.setOne(Texts.text("corrections.upload.drop"));
        drop.setMany(Texts.text("corrections.upload.drop"));
        var add = new UploadI18N.AddFiles();
        add.setOne(Texts.text("corrections.upload.choose"));
        add.setMany(Texts.text("corrections.upload.choose"));
        var refused = new UploadI18N.Error();
        refused.setFileIsTooBig(
                Texts.text("corrections.upload.tooBig", Texts.number(EditionUpload.MOST_BYTES / 1_000_000)));
        refused.setIncorrectFileType(Texts.text("corrections.upload.type"));
        var file = new UploadI18N.File();
        file.setRetry(Texts.text("corrections.upload.retry"));
        file.setStart(Texts.text("corrections.upload.start"));
        file.setRemove(Texts.text("corrections.upload.remove"));
        var units = new UploadI18N.Units();
        units.setSize(Arrays.asList("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        var texts = new UploadI18N();
        texts.setDropFiles(drop);
        texts.setAddFiles(add);
        texts.setError(refused);
        texts.setUploading(uploading);
        texts.setFile(file);
        texts.setUnits(units);
        return texts;
    }
}

package org.itu.sdgmap.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Arrays;

/**
 * The words of a field that takes files.
 *
 * @param drop beside the button: that a file can be dropped there
 * @param choose on the button
 * @param failed where the file could not be taken in
 * @param tooBig where it is larger than allowed
 * @param wrongType where it is of another kind
 * @param tooMany where there is more than one
 */
public record UploadTexts(String drop, String choose, String failed, String tooBig, String wrongType, String tooMany) {

    public UploadI18N make() {
        var texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(tooBig)
                .setIncorrectFileType(wrongType)
                .setTooManyFiles(tooMany));
        texts.setUploading(uploading());
        texts.setFile(new UploadI18N.File()
                .setRetry(Texts.text("upload.retry"))
                .setStart(Texts.text("upload.start"))
                .setRemove(Texts.text("upload.remove")));
        texts.setUnits(
                new UploadI18N.Units().setSize(Arrays.asList("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return texts;
    }

    private UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.text("upload.connecting"))
                        .setStalled(Texts.text("upload.stalled"))
                        .setProcessing(Texts.text("upload.processing"))
                        .setHeld(Texts.text("upload.held")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed));
    }
}

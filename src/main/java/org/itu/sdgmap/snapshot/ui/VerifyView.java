package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.itu.sdgmap.snapshot.Verdict;
import org.itu.sdgmap.snapshot.Verification;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.UploadTexts;
import org.jspecify.annotations.Nullable;

/** Says of a file which snapshot it is and whether it is unchanged; keeps nothing of it. */
@Route(Paths.VERIFY)
@AnonymousAllowed
class VerifyView extends Div implements HasDynamicTitle {

    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

    private final Upload upload = new Upload();
    private final Div answer = new Div();
    private volatile @Nullable Verdict verdict;

    VerifyView(Verification verification) {
        addClassNames("snapshots", "verify");
        var header = new PageHeader(Texts.text("verify.title"));
        header.setAnswer(Texts.text("verify.answer"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Verification.MOST_BYTES);
        upload.setI18n(texts().make());
        upload.setUploadHandler(event -> {
            verdict = null; // What was said of an earlier file says nothing of this one.
            try (var in = event.getInputStream()) {
                verdict = verification.verify(in);
            }
        });
        upload.addFileRejectedListener(e -> say(e.getErrorMessage()));
        upload.addAllFinishedListener(e -> {
            upload.clearFileList();
            show();
        });
        answer.addClassName("verdict");
        answer.getElement().setAttribute("role", "status");
        add(header, upload, answer, new Paragraph(Texts.text("verify.kept")));
    }

    private static UploadTexts texts() {
        return new UploadTexts(
                Texts.text("verify.drop"),
                Texts.text("verify.choose"),
                Texts.text("verify.failed"),
                Texts.text("verify.TOO_LARGE", Verification.MOST_BYTES / BYTES_PER_MEGABYTE),
                Texts.text("verify.NO_SNAPSHOT"),
                Texts.text("verify.one"));
    }

    private void say(String text) {
        answer.removeAll();
        answer.removeClassName("unchanged");
        answer.add(new Paragraph(text));
    }

    private void show() {
        var found = verdict;
        if (found == null) {
            say(Texts.text("verify.failed"));
            return;
        }
        say(Texts.text("verify." + found.kind(), Verification.MOST_BYTES / BYTES_PER_MEGABYTE));
        answer.setClassName(
                "unchanged", found.kind() == Verdict.Kind.UNCHANGED || found.kind() == Verdict.Kind.EXPORT_UNCHANGED);
        var difference = found.difference();
        if (difference != null) {
            answer.add(new Paragraph(Texts.text("verify.difference", difference)));
        }
        var list = new UnorderedList();
        for (var snapshot : found.snapshots()) {
            list.add(new ListItem(new Anchor(
                    SnapshotAddress.of(snapshot.id()),
                    Texts.text("verify.snapshot", String.valueOf(snapshot.id()), snapshot.label()))));
        }
        if (!found.snapshots().isEmpty()) {
            answer.add(list);
        }
        var hash = found.sha256();
        if (hash != null) {
            var code = new Pre(hash);
            code.getElement().setAttribute("dir", "ltr").setAttribute("tabindex", "0");
            answer.add(new Paragraph(Texts.text("verify.hash")), code);
        }
        if (found.kind() == Verdict.Kind.CHANGED) {
            answer.add(new Paragraph(Texts.text("verify.expected")));
            found.snapshots().forEach(s -> {
                var code = new Pre(s.sha256());
                code.getElement().setAttribute("dir", "ltr").setAttribute("tabindex", "0");
                answer.add(code);
            });
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("verify.title"));
    }
}

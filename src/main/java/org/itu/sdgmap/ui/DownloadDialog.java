package org.itu.sdgmap.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.Downloads.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Asks for paper and resolution of a drawing, and tells how far a file is that takes longer than a moment. Closing it ends
 * an order that is still open.
 */
class DownloadDialog extends Dialog {

    private static final int POLL_MILLISECONDS = 1_000;
    private static final String DONE = "DONE";

    /** Begins to make what was chosen. */
    interface Choice extends Serializable {
        void make(String paper, int resolution, DownloadDialog dialog);
    }

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private final Anchor file = new Anchor("", Texts.text("download.save"));
    private final Paragraph kept = new Paragraph(Texts.text("download.kept"));
    private final Div progress = new Div(words, bar, file, kept);
    private final Button stop = new Button(Texts.text("download.stop"));
    private final Button close = new Button(Texts.text("download.close"), e -> close());

    private transient @Nullable Downloads downloads;
    private @Nullable String token;
    private @Nullable Registration polling;

    /** For a file without choices. */
    DownloadDialog(String name) {
        setHeaderTitle(Texts.text("download.title", name));
        addClassName("download-dialog");
        progress.addClassName("download-progress");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Texts.text("download.title", name));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        file.addClassName("download-file");
        progress.setVisible(false);
        stop.setVisible(false);
        stop.addClickListener(e -> close());
        setCloseOnOutsideClick(false);
        // Without the dialog nobody knows the file's address.
        addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                cancelIfOpen();
            }
        });
        add(progress);
        getFooter().add(stop, close);
    }

    /** For a drawing. */
    DownloadDialog(String name, boolean pixels, Choice choice) {
        this(name);
        var paper = new RadioButtonGroup<String>(Texts.text("download.paper"));
        paper.setItems(Downloads.PAPERS);
        paper.setItemLabelGenerator(p -> Texts.text("download.paper." + p));
        paper.setValue(Downloads.PAPERS.getFirst());
        var resolution = new RadioButtonGroup<Integer>(Texts.text("download.resolution"));
        resolution.setItems(Downloads.RESOLUTIONS);
        resolution.setItemLabelGenerator(r -> Texts.text("download.resolution." + r));
        resolution.setValue(Downloads.RESOLUTIONS.getFirst());
        resolution.setVisible(pixels);
        var choices = new Div(paper, resolution);
        choices.addClassName("download-choices");
        var make = new Button(Texts.text("download.make"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(e -> {
            choices.setVisible(false);
            make.setVisible(false);
            choice.make(paper.getValue(), resolution.getValue(), this);
        });
        addComponentAsFirst(choices);
        getFooter().add(make);
    }

    /** Shows how far an order is until it ends; a file that is done is saved at once. */
    void follow(Downloads source, String order) {
        downloads = source;
        token = order;
        var now = source.getProgress(order);
        if (now.state().equals(DONE) && !isOpened()) {
            save(source.addressOf(order));
            return;
        }
        if (!isOpened()) {
            open();
        }
        progress.setVisible(true);
        show(now);
        if (now.isOpen()) {
            var ui = UI.getCurrentOrThrow();
            ui.setPollInterval(POLL_MILLISECONDS);
            polling = ui.addPollListener(e -> look());
        } else {
            end(now);
        }
    }

    private void look() {
        var source = downloads;
        var order = token;
        if (source == null || order == null) {
            return;
        }
        try {
            var now = source.getProgress(order);
            show(now);
            if (!now.isOpen()) {
                stopPolling();
                end(now);
            }
        } catch (NotFoundException e) {
            stopPolling();
            close();
        }
    }

    private void show(Progress now) {
        words.setText(words(now));
        var steps = now.steps();
        bar.setIndeterminate(steps == null || steps == 0);
        bar.setValue(steps == null || steps == 0 ? 0 : Math.min(1.0, (double) now.done() / steps));
        bar.setVisible(now.isOpen());
        stop.setVisible(now.isOpen());
        boolean done = now.state().equals(DONE);
        file.setVisible(done);
        kept.setVisible(done);
        close.setVisible(!now.isOpen());
    }

    private static String words(Progress now) {
        var steps = now.steps();
        if (now.state().equals("WRITING") && steps != null && steps > 0) {
            return Texts.text("download.work.steps", now.fileName(), now.done(), steps);
        }
        if (now.state().equals("WAITING")) {
            return Texts.text("download.work.WAITING", now.fileName(), now.before());
        }
        if (now.failure() != null) {
            return Texts.text("download.failure." + now.failure(), now.failureText() == null ? "" : now.failureText());
        }
        return Texts.text("download.work." + now.state(), now.fileName());
    }

    private void end(Progress now) {
        var source = downloads;
        var order = token;
        if (now.state().equals(DONE) && source != null && order != null) {
            file.setHref(source.addressOf(order));
            save(source.addressOf(order));
        }
    }

    private void cancelIfOpen() {
        var source = downloads;
        var order = token;
        if (source != null && order != null && polling != null) {
            source.cancel(order);
            stopPolling();
        }
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrentOrThrow().setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (polling != null) {
            polling.remove();
            polling = null;
            event.getUI().setPollInterval(-1);
        }
        super.onDetach(event);
    }

    /** Has the browser save a file. */
    static void save(String address) {
        UI.getCurrentOrThrow().getPage().executeJs("""
                const link = document.createElement('a');
                link.href = $0;
                link.download = '';
                document.body.append(link);
                link.click();
                link.remove();""", address);
    }
}

package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.FreezeJob.State;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How far one piece of freezing is; asks once a second until it ends. */
class FreezeProgress extends Div {

    private static final int POLL_MILLISECONDS = 1_000;

    private final Freezing freezing;
    private final long job;
    private final SerializableConsumer<FreezeJob> whenEnded;
    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private final Button cancel = new Button(Texts.text("snapshots.freeze.cancel"));
    private @Nullable Registration polling;

    FreezeProgress(Freezing freezing, long job, SerializableConsumer<FreezeJob> whenEnded) {
        this.freezing = freezing;
        this.job = job;
        this.whenEnded = whenEnded;
        addClassName("freeze-progress");
        cancel.addClickListener(e -> {
            freezing.cancel(job);
            cancel.setEnabled(false);
        });
        add(words, bar, cancel);
        show(freezing.getJob(job));
    }

    private void show(FreezeJob now) {
        var records = now.records();
        words.setText(
                now.state() == State.FREEZING && records != null
                        ? Texts.text("snapshots.work.records", now.label(), now.recordsDone(), records)
                        : Texts.text(
                                "snapshots.work." + now.state(),
                                now.label(),
                                now.failure() == null ? "" : now.failure()));
        bar.getElement().setAttribute("aria-label", Texts.text("snapshots.work.bar", now.label()));
        var share = now.share();
        bar.setIndeterminate(share == null);
        bar.setValue(share == null ? 0 : share);
        bar.setVisible(now.state().isOpen());
        cancel.setVisible(now.state().isOpen());
    }

    private void look(UI ui) {
        var now = freezing.getJob(job);
        show(now);
        if (!now.state().isOpen()) {
            stop(ui);
            whenEnded.accept(now);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(POLL_MILLISECONDS);
        polling = ui.addPollListener(e -> look(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }
}

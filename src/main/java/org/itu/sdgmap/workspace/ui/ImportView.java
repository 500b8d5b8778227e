package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.ImportBatch;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.Imports;
import org.itu.sdgmap.importing.StandsAgainstUndoException;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Texts;

/** One import: its progress, columns, rows with reasons and answers, its writing and its undoing. */
@Route(ImportAddress.IMPORT)
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int POLL_MILLISECONDS = 1_000;

    private final Imports imports;
    private final ImportReadings readings;
    private final CurrentAccount account;
    private final PageHeader header = new PageHeader("");
    private final Div messages = new Div();
    private final Div work = new Div();
    private final Div columns = new Div();
    private final Div rows = new Div();
    private long id;
    private ImportRowsFilter filter = ImportRowsFilter.ALL;
    private String fileName = "";

    ImportView(Imports imports, ImportReadings readings, CurrentAccount account) {
        this.imports = imports;
        this.readings = readings;
        this.account = account;
        addClassNames("workspace", "import-view");
        messages.getElement().setAttribute("aria-live", "polite");
        work.addClassName("import-work");
        add(new Anchor(ImportAddress.ofList(), Texts.text("imports.all")), header, messages, work, columns, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("id").orElse("");
        if (!text.matches("[0-9]{1,9}")) {
            throw new NotFoundException("import", text);
        }
        id = Long.parseLong(text);
        filter = ImportRowsFilter.read(event.getLocation());
        show();
    }

    private void show() {
        var batch = imports.get(id);
        fileName = batch.fileName();
        header.setTitle(batch.fileName());
        showWork(batch);
        columns.removeAll();
        rows.removeAll();
        boolean isRead = !batch.state().isAtWork() && batch.counts().total() > 0;
        if (isRead && batch.mayManage()) {
            columns.add(new ImportColumns(
                    batch,
                    imports.listSamples(id, 3),
                    sectors(),
                    (column, field) -> act(() -> imports.map(id, column, field)),
                    sheet -> act(() -> imports.chooseSheet(id, sheet)),
                    sector -> act(() -> imports.chooseSector(id, sector))));
        }
        if (isRead) {
            rows.add(new ImportRowList(
                    imports, readings, batch, filter, () -> imports.get(id).state(), () -> showWork(imports.get(id))));
        }
    }

    private List<Sector> sectors() {
        return account.find()
                .map(me -> Arrays.stream(Sector.values())
                        .filter(s -> me.mayContribute(s.code()))
                        .toList())
                .orElse(List.of());
    }

    /** What happens now, or can be done. */
    private void showWork(ImportBatch batch) {
        header.setAnswer(ImportWords.answer(batch));
        work.removeAll();
        if (batch.failure() != null) {
            work.add(ImportWords.problem(ImportWords.failure(batch.failure())));
        }
        if (batch.state().isAtWork()) {
            work.add(progress(batch));
            follow();
            return;
        }
        var actions = new Div();
        actions.addClassName("import-actions");
        boolean canWrite = batch.state() == ImportState.READY || batch.state() == ImportState.COMMITTED;
        if (batch.mayManage() && canWrite && batch.counts().toWrite() > 0) {
            addCommit(actions, batch);
        }
        if (batch.counts().total() > 0) {
            actions.add(report(batch));
        }
        if (batch.mayManage() && batch.state() == ImportState.COMMITTED) {
            var undo = new Button(Texts.text("imports.undo"), e -> askUndo(batch));
            actions.add(undo);
        }
        if (batch.mayManage() && (batch.state() == ImportState.READY || batch.state() == ImportState.FAILED)) {
            actions.add(new Button(Texts.text("imports.discard"), e -> act(() -> imports.cancel(id))));
        }
        work.add(actions);
    }

    private Div progress(ImportBatch batch) {
        var bar = new ProgressBar(0, 1, batch.progress());
        bar.setIndeterminate(batch.rowsTotal() == 0);
        bar.getElement().setAttribute("aria-label", Texts.text(batch.state().key()));
        var progress = new Div(bar);
        progress.addClassName("import-progress");
        if (batch.mayManage()) {
            progress.add(new Button(Texts.text("imports.cancel"), e -> act(() -> imports.cancel(id))));
        }
        return progress;
    }

    private void follow() {
        var ui = UI.getCurrentOrThrow();
        if (ui.getPollInterval() > 0) {
            return;
        }
        ui.setPollInterval(POLL_MILLISECONDS);
        ui.addPollListener(e -> {
            e.unregisterListener();
            ui.setPollInterval(-1);
            if (isAttached()) {
                var batch = imports.get(id);
                if (batch.state().isAtWork()) {
                    showWork(batch);
                } else {
                    show();
                }
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void addCommit(Div actions, ImportBatch batch) {
        var publish = new Checkbox(Texts.text("imports.publish"));
        var me = account.get();
        boolean reviews = Arrays.stream(Sector.values()).anyMatch(s -> me.mayReview(s.code()));
        var commit = new Button(
                Texts.text("imports.commit", batch.counts().toWrite()),
                e -> act(() -> imports.commit(id, Boolean.TRUE.equals(publish.getValue()))));
        commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(commit);
        if (reviews) {
            actions.add(publish);
        }
    }

    private Anchor report(ImportBatch batch) {
        var language = Texts.language();
        var handler = DownloadHandler.fromInputStream(event -> {
            var file = imports.report(id, language);
            return new DownloadResponse(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                    "import-" + id + "-report.xlsx",
                    XLSX,
                    Files.size(file));
        });
        var link =
                new Anchor(handler, Texts.text("imports.report", batch.counts().total()));
        link.addClassName("report-link");
        return link;
    }

    private void askUndo(ImportBatch batch) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.text("imports.undo"));
        dialog.setText(Texts.text("imports.undo.text", batch.counts().written()));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("imports.undo.keep"));
        dialog.setConfirmText(Texts.text("imports.undo"));
        dialog.addConfirmListener(e -> act(() -> imports.undo(id)));
        dialog.open();
    }

    /** Does something and shows what came of it, or what stands against it. */
    private void act(Runnable action) {
        messages.removeAll();
        try {
            action.run();
        } catch (StandsAgainstUndoException e) {
            var list = new UnorderedList();
            e.activities()
                    .forEach((slug, title) -> list.add(
                            new com.vaadin.flow.component.html.ListItem(new Anchor("/activities/" + slug, title))));
            var problem = new Section(new H2(Texts.text("imports.undo.stands")), list);
            problem.addClassName("form-problem");
            messages.add(problem);
        } catch (RuntimeException e) {
            messages.add(ImportWords.problem(ImportRefusal.say(e)));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", fileName.isEmpty() ? Texts.text("imports.title") : fileName);
    }
}

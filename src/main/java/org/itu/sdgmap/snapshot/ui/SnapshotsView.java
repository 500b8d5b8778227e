package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.ui.SnapshotAddress.Order;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;

/** All that is frozen; coordinators freeze. */
@Route(Paths.SNAPSHOTS)
@Menu(title = "menu.snapshots", order = 7)
@AnonymousAllowed
class SnapshotsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Snapshots snapshots;
    private final SnapshotWords words;
    private final PageHeader header = new PageHeader(Texts.text("snapshots.title"));
    private final Div work = new Div();
    private final Div list = new Div();
    private Order order = Order.NEWEST;

    SnapshotsView(
            Snapshots snapshots, SnapshotWords words, Freezing freezing, FreezeDialog dialog, CurrentAccount account) {
        this.snapshots = snapshots;
        this.words = words;
        addClassName("snapshots");
        work.getElement().setAttribute("aria-live", "polite");
        var about = new Paragraph(Texts.text("snapshots.about"));
        about.addClassName("snapshots-about");
        header.addAction(new Anchor("/" + Paths.VERIFY, Texts.text("snapshots.verify")));
        add(header, about, work, list);
        if (account.find().filter(SignedIn::isCoordinator).isPresent()) {
            dialog.whenAsked(job -> follow(freezing, job));
            var freeze = new Button(Texts.text("snapshots.freeze"), e -> dialog.openAnew());
            freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            header.addAction(freeze);
            freezing.listOpenJobs().forEach(job -> follow(freezing, job.id()));
        }
    }

    private void follow(Freezing freezing, long job) {
        work.add(new FreezeProgress(freezing, job, this::ended));
    }

    private void ended(FreezeJob job) {
        var made = job.snapshot();
        show();
        if (made != null) {
            getUI().ifPresent(ui -> ui.navigate("/" + Paths.SNAPSHOTS + "/" + made));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        order = SnapshotAddress.order(event.getLocation());
        show();
    }

    private void show() {
        var all = snapshots.listSnapshots();
        header.setAnswer(Texts.text("snapshots.answer", all.size()));
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph(Texts.text("snapshots.empty")));
        } else {
            list.add(new SnapshotTable(all.stream().sorted(order.comparator()).toList(), order, words));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("snapshots.title"));
    }
}

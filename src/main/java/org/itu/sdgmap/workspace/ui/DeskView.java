package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.UI;
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
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityReview;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.CollidingEditException;
import org.itu.sdgmap.activity.Desk;
import org.itu.sdgmap.activity.DeskFilter;
import org.itu.sdgmap.activity.DeskPage.Entry;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;

/** What an account works on: notices, drafts and activities of its Sectors. */
@Route(DeskAddress.DESK)
@Menu(title = "menu.workspace", order = 90)
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;

    private final Desk desk;
    private final ActivityDrafts drafts;
    private final DraftSuccessors successors;
    private final FieldWords words;
    private final ActivityReview review;
    private final Notices notices;
    private final DeskRoles roles;
    private final DoneLine done = new DoneLine();
    private DeskParameters shown = DeskParameters.none();

    DeskView(
            Desk desk,
            ActivityDrafts drafts,
            DraftSuccessors successors,
            FieldWords words,
            ActivityReview review,
            Notices notices,
            DeskRoles roles) {
        this.desk = desk;
        this.drafts = drafts;
        this.successors = successors;
        this.words = words;
        this.review = review;
        this.notices = notices;
        this.roles = roles;
        addClassNames("workspace", "desk-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = DeskParameters.read(event.getLocation());
        done.setText("");
        show();
        DeskMessages.say(event.getUI(), done);
    }

    private void show() {
        removeAll();
        var header = new PageHeader(Texts.text("workspace.title"));
        if (roles.contributed().isEmpty()) {
            header.setAnswer(Texts.text("workspace.noRole"));
            add(header);
            return;
        }
        header.addAction(newActivity());
        header.setAnswer(answer());
        add(
                header,
                new DeskNavigation(DeskAddress.DESK),
                done,
                new NoticeList(notices, () -> header.setAnswer(answer())));
        add(
                new DeskStatusTabs(shown, desk.countByStatus(shown.filter())),
                DeskFilters.ofDesk(shown, roles.contributed(), this::go));
        var page = desk.list(shown.filter(), shown.page() * PAGE, PAGE);
        if (page.entries().isEmpty()) {
            add(empty());
            return;
        }
        add(new DeskEntries(page, roles, this::discard));
        if (page.total() > PAGE) {
            add(new PageLinks(
                    shown.page(), PAGE, page.total(), p -> shown.withPage(p).address()));
        }
    }

    private static Anchor newActivity() {
        var link = new Anchor(DeskAddress.ofNew(), Texts.text("workspace.new"));
        link.addClassName("primary-action");
        return link;
    }

    /** You have 3 drafts; 2 activities came back with remarks; 5 wait for review. */
    private String answer() {
        var own = desk.countByStatus(new DeskFilter(Set.of(), Set.of(), true, "", DeskFilter.Order.CHANGED));
        boolean reviews = !roles.reviewed().isEmpty();
        int waiting = reviews
                ? review.listQueue(QueueFilter.all(), 0, 1).total()
                : own.getOrDefault(ActivityStatus.SUBMITTED, 0);
        return Texts.text(
                reviews ? "workspace.answer.reviewer" : "workspace.answer",
                own.getOrDefault(ActivityStatus.DRAFT, 0),
                own.getOrDefault(ActivityStatus.RETURNED, 0),
                waiting);
    }

    private Div empty() {
        var text = new Paragraph(Texts.text(shown.isFiltered() ? "workspace.empty.filtered" : "workspace.empty"));
        var way = shown.isFiltered()
                ? new Anchor(DeskParameters.none().address(), Texts.text("workspace.showAll"))
                : newActivity();
        var empty = new Div(text, way);
        empty.addClassName("desk-empty");
        return empty;
    }

    private void go(DeskParameters chosen) {
        UI.getCurrentOrThrow().navigate(DeskAddress.DESK, chosen.write());
    }

    private void discard(Entry entry) {
        var id = entry.draft();
        if (id == null) {
            return;
        }
        try {
            var gone = drafts.discard(id, drafts.get(id).revision());
            show();
            done.say(Texts.text("workspace.discarded", DeskEntries.title(entry.title())));
            offerUndo(gone);
        } catch (CollidingEditException e) {
            show();
            done.say(Texts.text("workspace.discard.collision", e.other().byName()));
        } catch (NotFoundException e) {
            show();
            done.say(Texts.text("workspace.discard.gone"));
        }
    }

    private void offerUndo(Draft gone) {
        var undo = new Button(Texts.text("workspace.undo"), e -> bringBack(gone));
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        done.add(" ");
        done.add(undo);
    }

    private void bringBack(Draft gone) {
        var autosave = new Autosave(drafts, successors, gone);
        autosave.bringBack(gone);
        showBroughtBack(autosave, gone, gone.content());
    }

    /** Until it is kept the draft stays at hand: as what can be chosen of it, or behind the button. */
    private void showBroughtBack(Autosave autosave, Draft gone, DraftContent mine) {
        var other = autosave.other();
        boolean isSame = other != null
                && DraftField.listDifferences(mine, other.content()).isEmpty();
        if (autosave.state() == Autosave.State.COLLIDING && isSame) {
            autosave.settle(mine);
            other = autosave.other();
        }
        show();
        if (autosave.state() == Autosave.State.SAVED) {
            done.say(Texts.text("workspace.broughtBack"));
        } else if (autosave.state() == Autosave.State.COLLIDING && other != null) {
            done.setText("");
            var choice = new CollisionPart(words, autosave.collision(), autosave.seen(), mine, other, chosen -> {
                autosave.settle(chosen);
                showBroughtBack(autosave, gone, chosen);
            });
            addComponentAtIndex(indexOf(done) + 1, choice);
        } else {
            done.say(Texts.text("entry.status", autosave.state()));
            offerUndo(gone);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("workspace.title"));
    }
}

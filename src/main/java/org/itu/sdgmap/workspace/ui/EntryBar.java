package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.ui.Texts;

/** Stays in sight while the page scrolls: the four sections with what is left to do in each, and whether all is saved. */
class EntryBar extends Div {

    static final int SECTIONS = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /** Typed words leave the browser within half a second; nobody sees a stale "Saved" in the meantime. */
    private static final String WATCH = """
            const bar = this;
            $0.addEventListener('input', e => {
              const typed = e.target.closest('vaadin-text-field, vaadin-text-area');
              if (typed && !typed.closest('.place-entry')) bar.setAttribute('data-typing', '');
            });
            """;

    private final Span status = new Span();
    private final Span saving = new Span(Texts.text("entry.status.saving"));
    private final List<Span> progress = new ArrayList<>();
    private final List<Anchor> links = new ArrayList<>();

    EntryBar() {
        addClassName("entry-bar");
        var list = new OrderedList();
        for (int number = 1; number <= SECTIONS; number++) {
            var state = new Span();
            state.addClassName("entry-progress");
            var name = new Span(Texts.text("entry.section." + number));
            name.addClassName("entry-name");
            var link = new Anchor("#section-" + number, name, state);
            link.setRouterIgnore(true);
            progress.add(state);
            links.add(link);
            list.add(new ListItem(link));
        }
        var nav = new Nav(list);
        nav.setAriaLabel(Texts.text("entry.sections"));
        status.addClassName("entry-status");
        status.getElement().setAttribute("role", "status");
        saving.addClassName("entry-saving");
        var states = new Div(saving, status);
        states.addClassName("entry-states");
        add(nav, states);
    }

    /** Says "Saving" from the first letter typed until {@link #settle}. */
    void watch(Component form) {
        getElement().executeJs(WATCH, form.getElement());
    }

    /** What was typed has arrived; how it stands with it is shown again. */
    void settle() {
        getElement().executeJs("this.removeAttribute('data-typing')");
    }

    /**
     * @param section 1 to 4
     * @param problems rules that stand against submitting
     * @param begun whether anything was entered there
     */
    void showProgress(int section, int problems, boolean begun) {
        var state = problems > 0 ? "todo" : begun ? "done" : "empty";
        progress.get(section - 1).setText(Texts.text("entry.progress." + state, problems));
        links.get(section - 1).getElement().setAttribute("data-state", state);
    }

    void showState(Autosave.State state, Instant savedAt) {
        settle();
        var text =
                switch (state) {
                    case NOTHING -> Texts.text("entry.status.NOTHING");
                    case SAVED -> Texts.text("entry.status.SAVED", TIME.format(savedAt));
                    case FAILED, REFUSED, FORBIDDEN, GONE, COLLIDING -> Texts.text("entry.status", state);
                };
        if (!text.equals(status.getText())) {
            status.setText(text);
        }
        boolean sound = state == Autosave.State.NOTHING || state == Autosave.State.SAVED;
        status.setClassName("entry-unsaved", !sound);
    }
}

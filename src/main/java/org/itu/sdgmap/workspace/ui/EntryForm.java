package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DebouncePhase;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.activity.ActivityProblem;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Draft;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.RefusedActivityException;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The four sections, saved while they are filled in. */
class EntryForm extends Div {

    private static final int PAUSE_MILLISECONDS = 900;
    private static final int RETRY_MILLISECONDS = 3_000;
    private static final int SIMILAR = 5;

    private final EntryServices services;
    private final transient Following following;
    private final EntryFields fields = new EntryFields(this::changed);
    private final EntryBar bar = new EntryBar();
    private final ProblemSummary summary = new ProblemSummary();
    private final DuplicateNotice duplicates = new DuplicateNotice();
    private final Div notices = new Div();
    private final NotSubmitted refusal = new NotSubmitted();
    private final Div body = new Div();
    private final WhatSection what;
    private final LinksSection links;
    private final List<EntrySection> sections;
    private final Autosave autosave;
    private transient DraftContent advised;
    private Instant savedAt = Instant.EPOCH;

    /** Follows what is kept. */
    interface Following {

        /** @param known what was kept before; null where the first words made the draft */
        void kept(@Nullable Draft known, Draft kept);
    }

    EntryForm(EntryServices services, @Nullable Draft draft, Following following) {
        this.services = services;
        this.following = following;
        var account = services.account().get();
        var allowed = Arrays.stream(Sector.values())
                .filter(s -> account.mayContribute(s.code()))
                .toList();
        // Who works in one Sector nearly always enters for that one.
        var own = allowed.stream().filter(s -> s != Sector.INTERSECTORAL).toList();
        what = new WhatSection(fields, allowed);
        links = new LinksSection(fields, services);
        sections = List.of(
                what, new WhereSection(fields, services), links, new ResultsSection(fields, services.partners()));
        var beginning = DraftParts.nothing(Texts.language(), own.size() == 1 ? own.getFirst() : null);
        autosave = draft == null
                ? new Autosave(services.drafts(), services.successors(), beginning)
                : new Autosave(services.drafts(), services.successors(), draft);
        advised = beginning;
        what.addBeside(duplicates);
        addClassName("entry-form");
        body.addClassName("entry-body");
        sections.forEach(body::add);
        body.add(new EntryEnd(this::submit, this::save, this::discard));
        arrange();
        fields.quietly(() -> sections.forEach(s -> s.show(autosave.seen())));
        if (draft != null) {
            savedAt = draft.savedAt();
            links.remember(draft.id());
            showRemarks(draft);
            advise(draft.content());
        }
        report(autosave.seen());
        bar.watch(this);
        getElement()
                .addEventListener("input", e -> {
                    advise(content());
                    bar.settle();
                })
                .debounce(PAUSE_MILLISECONDS, DebouncePhase.TRAILING);
        getElement().addEventListener("focusout", e -> review()).debounce(50, DebouncePhase.TRAILING);
    }

    private void arrange() {
        removeAll();
        add(bar, notices, refusal, summary, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Shortcuts.addShortcutListener(this, e -> save(), Key.KEY_S, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
        var retry = event.getUI().addPollListener(e -> {
            if (autosave.state() == Autosave.State.FAILED) {
                keep();
            }
        });
        addDetachListener(e -> {
            e.unregisterListener();
            retry.remove();
        });
        if (autosave.draft() == null) {
            what.enter();
        }
    }

    /** @param path of a field as rules and remarks name it; one that is unknown leads nowhere */
    void enter(String path) {
        fields.find(path).ifPresent(EntryField::enter);
    }

    private void showRemarks(Draft draft) {
        if (draft.slug() != null && draft.status() == ActivityStatus.RETURNED) {
            var remarks = services.versions().listRemarks(draft.slug());
            if (!remarks.isEmpty()) {
                notices.add(new RemarkSummary(remarks, fields));
            }
        }
    }

    private DraftContent content() {
        var parts = new DraftParts(autosave.seen());
        sections.forEach(s -> s.write(parts));
        return parts.content();
    }

    private @Nullable String slug() {
        var draft = autosave.draft();
        return draft == null ? null : draft.slug();
    }

    /** After each change by the person: at the latest half a second after a letter was typed. */
    private void changed() {
        links.count();
        keep();
        review();
        var content = content();
        if (!elements(content).equals(elements(advised))) {
            advise(content);
        }
    }

    private static List<ElementKey> elements(DraftContent content) {
        return content.links().stream().map(DraftContent.DraftLink::element).toList();
    }

    private void save() {
        keep();
        review();
    }

    private void keep() {
        save(() -> autosave.keep(content()));
    }

    /** Does what may change the draft, and shows what has become of it. */
    private void save(Saving saving) {
        if (!body.isAttached()) {
            return; // Submitted or discarded; a key may still be on its way.
        }
        var known = autosave.draft();
        var before = autosave.state();
        var state = saving.run();
        follow(known);
        showState(before, state);
    }

    private interface Saving extends Serializable {
        Autosave.State run();
    }

    private void follow(@Nullable Draft known) {
        var kept = autosave.draft();
        if (kept == null || kept == known) {
            return;
        }
        boolean isAnother = known == null || known.id() != kept.id();
        if (isAnother) {
            links.remember(kept.id());
        }
        following.kept(isAnother ? null : known, kept);
    }

    private void showState(Autosave.State before, Autosave.State state) {
        var kept = autosave.draft();
        if (kept != null) {
            savedAt = kept.savedAt();
        }
        bar.showState(state, savedAt);
        if (before != state) {
            refusal.hide();
            switch (state) {
                case COLLIDING -> showCollision();
                case GONE -> showGone();
                default -> {}
            }
        }
        getUI().ifPresent(ui -> ui.setPollInterval(state == Autosave.State.FAILED ? RETRY_MILLISECONDS : -1));
    }

    private void review() {
        report(content());
    }

    private void report(DraftContent content) {
        var problems = fields.place(problems(content));
        fields.show(problems);
        summary.show(problems);
        for (int number = 1; number <= EntryBar.SECTIONS; number++) {
            int section = number;
            int count = (int) problems.stream()
                    .filter(p -> p.field().section() == section)
                    .count();
            bar.showProgress(number, count, sections.get(number - 1).isBegun(content));
        }
        bar.showState(autosave.state(), savedAt);
    }

    private List<ActivityProblem> problems(DraftContent content) {
        return services.rules().check(content);
    }

    /** After a pause: what resembles it, and what may be linked too. */
    private void advise(DraftContent content) {
        if (content.equals(advised)) {
            return;
        }
        advised = content;
        duplicates.show(
                content.title().isBlank()
                        ? List.of()
                        : services.similar()
                                .list(content.title(), content.description(), content.language(), slug(), SIMILAR));
        links.suggest(content, slug());
    }

    private void showCollision() {
        var other = autosave.other();
        if (other == null) {
            return;
        }
        if (DraftField.listDifferences(content(), other.content()).isEmpty()) {
            agree();
            return;
        }
        body.setVisible(false);
        summary.setVisible(false);
        notices.removeAll();
        notices.add(new CollisionPart(
                services.words(), autosave.collision(), autosave.seen(), content(), other, this::settle));
    }

    /** The other has written the same: there is nothing to choose. */
    private void agree() {
        var how = autosave.collision();
        if (how == Autosave.Collision.SAVED) {
            goOn(() -> autosave.settle(content()));
        } else {
            leave(new AfterPart(
                    Texts.text("entry.collision.title", how), Texts.text("entry.collision.same." + how.name())));
        }
    }

    private void settle(DraftContent chosen) {
        fields.quietly(() -> sections.forEach(s -> s.show(chosen)));
        goOn(() -> autosave.settle(chosen));
    }

    private void showGone() {
        notices.removeAll();
        notices.add(new GonePart(() -> goOn(() -> autosave.startAgain(content()))));
    }

    private void goOn(Saving saving) {
        notices.removeAll();
        body.setVisible(true);
        var known = autosave.draft();
        var state = saving.run();
        follow(known);
        refusal.hide();
        showState(Autosave.State.SAVED, state);
        report(content());
        if (body.isVisible()) {
            what.enter();
        }
    }

    private void submit() {
        keep();
        fields.showAll();
        var content = content();
        var problems = problems(content);
        report(content);
        if (!problems.isEmpty()) {
            summary.open(fields.place(problems));
        } else if (autosave.state() == Autosave.State.SAVED) {
            new SubmitDialog(slug() == null, this::submit).open();
        } else {
            showProblems(autosave.problems());
            refusal.show(autosave.state());
        }
    }

    private void showProblems(List<ActivityProblem> refused) {
        if (!refused.isEmpty()) {
            var placed = fields.place(refused);
            fields.show(placed);
            summary.open(placed);
        }
    }

    private void submit(String reason) {
        try {
            var known = autosave.draft();
            var slug = autosave.submit(reason);
            if (slug == null) {
                follow(known);
                showState(Autosave.State.SAVED, autosave.state());
                if (autosave.state() == Autosave.State.FORBIDDEN) {
                    refusal.show(autosave.state());
                }
                return;
            }
            leave(new AfterPart(
                    Texts.text("entry.submitted"),
                    Texts.text("entry.submitted.text", content().title())));
        } catch (RefusedActivityException e) {
            showProblems(e.problems());
        }
    }

    private void discard() {
        var before = autosave.state();
        var known = autosave.draft();
        var draft = autosave.discard();
        if (autosave.state() != before) {
            follow(known);
            showState(before, autosave.state());
            return;
        }
        if (draft == null) {
            UI.getCurrentOrThrow().navigate(Paths.WORKSPACE);
            return;
        }
        var undo = new Button(Texts.text("entry.undo"), e -> bringBack(draft));
        undo.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        leave(new AfterPart(Texts.text("entry.discarded"), Texts.text("entry.discarded.text"), undo));
    }

    private void bringBack(Draft discarded) {
        arrange();
        goOn(() -> autosave.bringBack(discarded));
    }

    private void leave(AfterPart after) {
        removeAll();
        add(after);
    }
}

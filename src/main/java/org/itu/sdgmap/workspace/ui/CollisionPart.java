package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.CollidingEditException.Other;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.ui.Texts;

/** Tells that somebody else has saved too, and lets the person choose field by field; nothing of either is lost. */
class CollisionPart extends Section {

    /** What becomes of a field. */
    enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    private final Autosave.Collision how;
    private final DraftContent mine;
    private final DraftContent theirs;
    private final Map<DraftField, RadioButtonGroup<Choice>> choices = new LinkedHashMap<>();

    /**
     * @param how what the other has done
     * @param seen what both began with
     * @param settle gets the content that was chosen
     */
    CollisionPart(
            FieldWords words,
            Autosave.Collision how,
            DraftContent seen,
            DraftContent mine,
            Other other,
            SerializableConsumer<DraftContent> settle) {
        this.how = how;
        this.mine = mine;
        this.theirs = other.content();
        addClassNames("collision-notice", "entry-collision");
        var title = new H2(Texts.text("entry.collision.title", how));
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        var text = Texts.text("entry.collision.text." + how, other.byName(), Texts.minute(other.at()));
        add(title, new Paragraph(text), all());
        for (var field : DraftField.listDifferences(mine, theirs)) {
            add(difference(words, field, seen, other.byName()));
        }
        var keep = new Button(Texts.text("entry.collision.keep"), e -> settle.accept(chosen()));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(keep);
        buttons.addClassName("form-buttons");
        add(buttons);
        title.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    }

    private Div all() {
        var row = new Div(
                new Button(Texts.text("entry.collision.allMine"), e -> chooseAll(Choice.MINE)),
                new Button(Texts.text("entry.collision.allTheirs"), e -> chooseAll(Choice.THEIRS)));
        row.addClassName("entry-row");
        return row;
    }

    private void chooseAll(Choice choice) {
        choices.values().forEach(c -> c.setValue(choice));
    }

    private Div difference(FieldWords words, DraftField field, DraftContent seen, String byName) {
        boolean mineChanged = !field.isSame(seen, mine);
        boolean theirsChanged = !field.isSame(seen, theirs);
        var choice = new RadioButtonGroup<Choice>(Texts.text("entry.collision.choice"));
        var offered = new ArrayList<>(List.of(Choice.MINE, Choice.THEIRS));
        if (field.canBeJoined()) {
            offered.add(Choice.BOTH);
        }
        choice.setItems(offered);
        choice.setItemLabelGenerator(c -> Texts.text("entry.collision", c));
        // Only one side changed it: that change is what both would want. Where both did, nothing of mine goes unasked.
        choice.setValue(preferred(mineChanged, theirsChanged, field.canBeJoined()));
        choices.put(field, choice);
        var sides = new Div(
                side(words, field, mine, Texts.text("entry.collision.mine"), mineChanged),
                side(words, field, theirs, Texts.text("entry.collision.theirs", byName), theirsChanged));
        sides.addClassName("collision-sides");
        var name = Texts.text("entry.field", field);
        var difference = new Div(new H3(name), sides, choice);
        difference.addClassName("collision-field");
        difference.getElement().setAttribute("role", "group");
        difference.getElement().setAttribute("aria-label", name);
        return difference;
    }

    private Choice preferred(boolean mineChanged, boolean theirsChanged, boolean canBeJoined) {
        // Who discards a draft changes no field: what stands in its place is no newer thought.
        if (!mineChanged && how != Autosave.Collision.DISCARDED) {
            return Choice.THEIRS;
        }
        return theirsChanged && canBeJoined ? Choice.BOTH : Choice.MINE;
    }

    private static Div side(FieldWords words, DraftField field, DraftContent content, String label, boolean changed) {
        var head = new Paragraph(label);
        head.addClassName("collision-label");
        if (changed) {
            var mark = new Span(Texts.text("entry.collision.changed"));
            mark.addClassName("collision-changed");
            head.add(" ");
            head.add(mark);
        }
        var side = new Div(head);
        var lines = lines(words, field, content);
        (lines.isEmpty() ? List.of(Texts.text("entry.collision.nothing")) : lines)
                .forEach(l -> side.add(new Paragraph(l)));
        return side;
    }

    /** One line for each line of a text and each entry of a list; none where nothing was entered. */
    private static List<String> lines(FieldWords words, DraftField field, DraftContent content) {
        var paths = field.paths(content);
        return paths.stream()
                .flatMap(path -> words.values(path, content).stream()
                        .flatMap(String::lines)
                        .map(line -> field.isMadeOfSeveral()
                                ? Texts.text("workspace.field.part", words.field(path), line)
                                : line))
                .toList();
    }

    private DraftContent chosen() {
        var content = mine;
        for (var entry : choices.entrySet()) {
            var field = entry.getKey();
            content = switch (entry.getValue().getValue()) {
                case MINE -> content;
                case THEIRS -> field.take(content, theirs);
                case BOTH -> field.join(content, theirs);
            };
        }
        return content;
    }
}

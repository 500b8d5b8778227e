package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.workspace.ui.VersionDifference.Change;
import org.itu.sdgmap.workspace.ui.VersionDifference.Piece;
import org.jspecify.annotations.Nullable;

/** Fields of one version, or of two beside each other with what differs marked by elements, signs and words. */
@Tag("table")
class VersionFields extends Component implements HasStyle {

    private final FieldWords words;
    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");

    private VersionFields(FieldWords words, String name, List<String> heads) {
        this.words = words;
        addClassName("version-fields");
        getElement().setAttribute("role", "table").setAttribute("aria-label", name);
        var row = new Element("tr").setAttribute("role", "row");
        heads.forEach(head -> row.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("role", "columnheader")
                .setText(head)));
        getElement()
                .appendChild(
                        new Element("thead").setAttribute("role", "rowgroup").appendChild(row), body);
    }

    /**
     * The fields in which two versions differ.
     *
     * @param aside what stands below the name of a field; null for nothing
     */
    static VersionFields compare(
            FieldWords words,
            String beforeHead,
            ActivityContent before,
            String afterHead,
            ActivityContent after,
            Function<String, @Nullable Component> aside) {
        var table = new VersionFields(
                words,
                Texts.text("workspace.differences"),
                List.of(Texts.text("corrections.field"), beforeHead, afterHead));
        table.addClassName("two-versions");
        for (var field : FieldWords.listFields(DraftOfVersion.draft(before), DraftOfVersion.draft(after))) {
            var old = words.values(field, before);
            var now = words.values(field, after);
            var difference = difference(field, old, now, after.language());
            boolean differs = FieldWords.isList(field)
                    ? Stream.concat(difference.before().stream(), difference.after().stream())
                            .anyMatch(p -> p.change() != Change.SAME)
                    : !old.equals(now);
            if (differs) {
                table.addRow(
                        field,
                        aside.apply(field),
                        List.of(
                                table.cell(field, beforeHead, difference.before(), before.language()),
                                table.cell(field, afterHead, difference.after(), after.language())));
            }
        }
        return table;
    }

    /** Every field of a version that has a value. */
    static VersionFields whole(
            FieldWords words, String head, ActivityContent content, Function<String, @Nullable Component> aside) {
        var table =
                new VersionFields(words, head, List.of(Texts.text("corrections.field"), Texts.text("workspace.value")));
        for (var field : FieldWords.listFields(DraftOfVersion.draft(content))) {
            var pieces = words.values(field, content).stream()
                    .map(v -> new Piece(Change.SAME, v))
                    .toList();
            if (!pieces.isEmpty()) {
                table.addRow(
                        field,
                        aside.apply(field),
                        List.of(table.cell(field, Texts.text("workspace.value"), pieces, content.language())));
            }
        }
        return table;
    }

    boolean isEmpty() {
        return body.getChildCount() == 0;
    }

    private static VersionDifference difference(
            String field, List<String> before, List<String> after, Language language) {
        return FieldWords.isList(field)
                ? VersionDifference.ofLists(before, after)
                : VersionDifference.ofTexts(
                        String.join("\n", before), String.join("\n", after), FieldWords.languageOf(field, language));
    }

    private void addRow(String field, @Nullable Component aside, List<Element> cells) {
        var head = new Element("th")
                .setAttribute("scope", "row")
                .setAttribute("role", "rowheader")
                .appendChild(new Element("span").setText(words.field(field)));
        if (aside != null) {
            head.appendChild(aside.getElement());
        }
        var row = new Element("tr").setAttribute("role", "row").appendChild(head);
        for (int i = 0; i < cells.size(); i++) {
            row.appendChild(cells.get(i));
        }
        body.appendChild(row);
    }

    private Element cell(String field, String head, List<Piece> pieces, Language original) {
        var cell = new Element("td").setAttribute("role", "cell").setAttribute("data-head", head);
        var language = FieldWords.languageOf(field, original);
        if (FieldWords.isText(field) && language != Texts.language()) {
            cell.setAttribute("lang", language.code()).setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        if (pieces.isEmpty()) {
            cell.appendChild(
                    new Element("span").setAttribute("class", "no-value").setText(Texts.text("corrections.nothing")));
        } else if (FieldWords.isList(field)) {
            var list = new Element("ul");
            pieces.forEach(p -> list.appendChild(new Element("li").appendChild(piece(p))));
            cell.appendChild(list);
        } else {
            var text = new Element("div").setAttribute("class", "value-text");
            pieces.forEach(p -> text.appendChild(piece(p)));
            cell.appendChild(text);
        }
        return cell;
    }

    private static Element piece(Piece piece) {
        var text =
                switch (piece.change()) {
                    case SAME -> new Element("span");
                    case REMOVED -> new Element("del");
                    case ADDED -> new Element("ins");
                };
        if (piece.change() == Change.SAME) {
            return text.setText(piece.text());
        }
        // Most screen readers do not tell of del and ins.
        return text.appendChild(
                new Element("span")
                        .setAttribute("class", "visually-hidden")
                        .setText(Texts.text("workspace.change", piece.change()) + " "),
                Element.createText(piece.text()));
    }
}

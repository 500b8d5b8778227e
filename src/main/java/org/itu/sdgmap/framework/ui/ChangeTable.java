package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Two states of a record, field by field. */
class ChangeTable extends Div {

    /**
     * @param rows the two values by the name of the field
     * @param record for the language of its texts
     */
    ChangeTable(String firstHead, String secondHead, Map<String, List<String>> rows, @Nullable FrameworkRecord record) {
        addClassName("change-table");
        var language = record == null ? Language.EN : record.language().orElse(Language.EN);
        var head = new Element("tr");
        head.appendChild(
                cell("th", new Span(Texts.text("corrections.field"))).setAttribute("scope", "col"),
                cell("th", new Span(firstHead)).setAttribute("scope", "col"),
                cell("th", new Span(secondHead)).setAttribute("scope", "col"));
        var body = new Element("tbody");
        rows.forEach((field, values) -> {
            var row = new Element("tr");
            row.appendChild(cell("th", new Span(RecordWords.field(field))).setAttribute("scope", "row"));
            for (var value : values) {
                row.appendChild(cell("td", value(field, value, language)));
            }
            body.appendChild(row);
        });
        getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
    }

    private static Span value(String field, String value, Language language) {
        var words = RecordWords.value(field, value);
        // Only what is shown as it is recorded is in the record's own language.
        return words.equals(value) ? RecordWords.marked(words, language) : new Span(words);
    }

    private static Element cell(String tag, Span content) {
        return new Element(tag).appendChild(content.getElement());
    }
}

package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.itu.sdgmap.ui.Texts;

/** A citation that can be copied. */
class CitationField extends Div {

    CitationField(String citation) {
        addClassName("citation");
        var text = new Paragraph(citation);
        var done = new Span();
        done.getElement().setAttribute("role", "status");
        var copy = new Button(Texts.text("snapshots.cite.copy"), new Icon(VaadinIcon.COPY), e -> text.getElement()
                .executeJs("""
                        try { await navigator.clipboard.writeText(this.textContent); return true }
                        catch (e) { getSelection().selectAllChildren(this); return false }""")
                .then(
                        Boolean.class,
                        copied -> done.setText(Texts.text(copied ? "accounts.copied" : "accounts.notCopied"))));
        add(text, copy, done);
    }
}

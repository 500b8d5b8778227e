package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.itu.sdgmap.common.Language;

/** Head of a page, the same on each: title, the answer in one sentence, actions. */
public class PageHeader extends Div {

    private final H1 title = new H1();
    private final Paragraph answer = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        this.title.setText(title);
        answer.addClassName("page-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        this.actions.addClassName("page-actions");
        this.actions.add(actions);
        add(this.title, this.actions, answer);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A title in a language that may not be the reader's, marked as such for eyes and ears. */
    public void setTitle(String text, Language language) {
        title.setText("");
        title.removeAll();
        var marked = new Span(text);
        if (language != Texts.language()) {
            marked.getElement().setAttribute("lang", language.code());
            marked.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        title.add(marked);
    }

    /** The one sentence that answers the page's question. */
    public void setAnswer(String sentence) {
        answer.setText(sentence);
    }

    public void addAction(Component action) {
        actions.add(action);
    }
}

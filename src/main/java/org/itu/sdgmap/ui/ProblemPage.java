package org.itu.sdgmap.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what went wrong and where to go on. */
public abstract class ProblemPage extends Div implements HasDynamicTitle {

    private String title = "";

    protected void show(String titleText, String sentence) {
        removeAll();
        title = titleText;
        addClassName("problem-page");
        var header = new PageHeader(titleText);
        header.setAnswer(sentence);
        var ways = new UnorderedList(
                new ListItem(new Anchor("/" + Paths.OVERVIEW, Texts.text("problem.overview"))),
                new ListItem(new Anchor("/" + Paths.ACTIVITIES, Texts.text("problem.activities"))),
                new ListItem(new Anchor("/" + Paths.MAP, Texts.text("problem.map"))));
        add(header, ways);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

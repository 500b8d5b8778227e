package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.ActivitySearch;
import org.itu.sdgmap.analysis.LonLatBox;
import org.itu.sdgmap.ui.Texts;

/** All activities with an exact place in a box, some at a time: the newest, and more as the reader asks for them. */
class BoxActivities extends Div {

    static final int AT_A_TIME = 50;

    private final ActivitySearch search;
    private final ActivityFilter filter;
    private final LonLatBox box;
    private final long total;
    private final Paragraph listed = new Paragraph();
    private final NativeButton more = new NativeButton(Texts.text("map.place.more"));
    private int shown;

    BoxActivities(ActivitySearch search, ActivityFilter filter, LonLatBox box) {
        this.search = search;
        this.filter = filter;
        this.box = box;
        this.total = search.countInBox(filter, Texts.language(), box);
        addClassName("box-activities");
        listed.getElement().setAttribute("role", "status");
        more.addClassName("box-more");
        more.addClickListener(e -> showMore());
        add(listed, more);
        showMore();
    }

    String title() {
        return Texts.text("map.place", total);
    }

    private void showMore() {
        var next = search.listInBox(filter, Texts.language(), box, shown, AT_A_TIME);
        addComponentAtIndex(indexOf(listed), ActivityLines.of(next));
        shown += next.size();
        boolean isAll = shown >= total || next.isEmpty();
        listed.setText(isAll ? "" : Texts.text("map.place.most", shown));
        more.setVisible(!isAll);
    }
}

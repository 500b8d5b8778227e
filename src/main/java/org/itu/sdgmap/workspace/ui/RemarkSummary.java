package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.itu.sdgmap.activity.ReviewRemark;
import org.itu.sdgmap.ui.Texts;

/** What the reviewer said of the version that was sent back: of the whole here, of fields at the fields. */
class RemarkSummary extends Div {

    RemarkSummary(List<ReviewRemark> remarks, EntryFields fields) {
        addClassName("remark-summary");
        int newest = remarks.stream().mapToInt(ReviewRemark::version).max().orElse(0);
        add(new H2(Texts.text("entry.remarks")));
        remarks.stream().filter(r -> r.version() == newest).forEach(remark -> {
            var path = remark.field();
            var field = path == null ? null : fields.find(path).orElse(null);
            if (field != null) {
                field.showRemark(remark.authorName(), remark.text());
            } else {
                var line = new Paragraph(new StrongText(Texts.text("entry.remark.by", remark.authorName())));
                line.add(" " + remark.text());
                add(line);
            }
        });
        add(new Paragraph(Texts.text("entry.remarks.help")));
    }
}

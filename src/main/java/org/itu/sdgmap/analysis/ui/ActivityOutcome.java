package org.itu.sdgmap.analysis.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.itu.sdgmap.activity.ActivityDocument;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.ui.Texts;

/** What came out of an activity: figures with their unit and year, and papers. Names stay as somebody typed them. */
final class ActivityOutcome {

    private ActivityOutcome() {}

    static Html results(List<ActivityResult> results) {
        var list = Markup.root("ul", "result-list");
        for (var result : results) {
            var item = Markup.add(list, "li");
            var figure = Markup.add(item, "span", "result-figure");
            Markup.add(figure, "strong").text(Texts.number(result.figure()));
            figure.appendText(" ");
            Markup.add(figure, "span").attr("dir", "auto").text(result.unit());
            item.appendText(" ");
            var what = Markup.add(item, "span", "result-what");
            Markup.add(what, "span").attr("dir", "auto").text(result.what());
            var year = result.year();
            if (year != null) {
                what.appendText(Texts.text("list.separator") + year);
            }
        }
        return Markup.html(list);
    }

    static Html documents(List<ActivityDocument> documents) {
        var list = Markup.root("ul", "document-list");
        for (var document : documents) {
            var item = Markup.add(list, "li");
            Markup.add(item, "a")
                    .attr("href", document.url())
                    .attr("rel", "external noopener noreferrer")
                    .attr("dir", "auto")
                    .text(document.title());
            item.appendText(" ");
            ActivityFacts.host(document.url()).ifPresent(host -> Markup.add(item, "span", "document-host")
                    .attr("dir", "ltr")
                    .text(host));
        }
        return Markup.html(list);
    }
}

package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.ui.Texts;

/** The files of an edition and their columns, folded until somebody asks. */
class EditionColumnsNote extends Details {

    EditionColumnsNote(Map<String, List<String>> columns) {
        super(Texts.text("corrections.columns"));
        addClassName("counting-rule");
        var list = new DescriptionList();
        columns.forEach((file, names) -> {
            var code = new Code(String.join(",", names));
            code.getElement().setAttribute("dir", "ltr");
            list.add(new DescriptionList.Term(file), new DescriptionList.Description(code));
        });
        add(
                new Paragraph(Texts.text(
                        "corrections.columns.text",
                        Texts.number(EditionUpload.MOST_BYTES / 1_000_000),
                        EditionUpload.MOST_ROWS)),
                list);
    }
}

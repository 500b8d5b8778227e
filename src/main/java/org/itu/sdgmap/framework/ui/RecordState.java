package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.html.Div;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.FrameworkRecord;

/** Whether a record is confirmed, and the document that it names. */
class RecordState extends Div {

    RecordState(FrameworkRecord record) {
        addClassName("record-state");
        var mark = new Div(RecordWords.value(FrameworkRecord.CONFIDENCE, record.text(FrameworkRecord.CONFIDENCE)));
        mark.addClassName(record.isUnconfirmed() ? "unconfirmed" : "confirmed");
        add(mark);
        if (record.kind().namesSource()) {
            add(RecordWords.marked(record.text(FrameworkRecord.SOURCE), Language.EN));
        }
    }
}

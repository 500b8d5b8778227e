package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.ui.Texts;

/** What an account is told of its activities: what is new first, what was read folded away. */
class NoticeList extends Section {

    private static final int MOST = 50;

    private final Notices notices;
    private final SerializableRunnable whenRead;

    NoticeList(Notices notices, SerializableRunnable whenRead) {
        this.notices = notices;
        this.whenRead = whenRead;
        addClassName("notice-list");
        show();
    }

    private void show() {
        removeAll();
        var all = notices.list(0, MOST);
        setVisible(!all.isEmpty());
        var unread = all.stream().filter(n -> !n.read()).toList();
        var read = all.stream().filter(Notice::read).toList();
        if (!unread.isEmpty()) {
            var title = new H2(Texts.text("workspace.notices.new", unread.size()));
            title.getElement().setAttribute("tabindex", "-1");
            var bar = new Div(title);
            bar.addClassName("notice-bar");
            if (unread.size() > 1) {
                bar.add(button("workspace.notices.readAll", unread));
            }
            add(bar, list(unread));
        }
        if (!read.isEmpty()) {
            var earlier = new Details(Texts.text("workspace.notices.earlier", read.size()), list(read));
            earlier.addClassName("notice-earlier");
            add(earlier);
        }
    }

    private UnorderedList list(List<Notice> shown) {
        var list = new UnorderedList();
        shown.forEach(n -> list.add(item(n)));
        return list;
    }

    private ListItem item(Notice notice) {
        var link = new Anchor(address(notice), notice.title());
        var sentence = new Paragraph(link);
        sentence.add(" " + Texts.text("workspace.notice." + notice.kind().name(), notice.byName(), notice.others()));
        var time = new Paragraph(Texts.minute(notice.at()));
        time.addClassName("desk-note");
        var item = new ListItem(sentence);
        if (!notice.text().isBlank()) {
            var remark = new Paragraph(notice.text());
            remark.addClassName("remark-text");
            item.add(remark);
        }
        item.add(time);
        if (!notice.read()) {
            var button = button("workspace.notices.read", List.of(notice));
            button.setAriaLabel(
                    Texts.text("workspace.field.part", Texts.text("workspace.notices.read"), notice.title()));
            item.add(button);
        }
        return item;
    }

    private Button button(String key, List<Notice> those) {
        var button = new Button(Texts.text(key), e -> {
            notices.markRead(those.stream().map(Notice::id).toList());
            show();
            whenRead.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static String address(Notice notice) {
        return switch (notice.kind()) {
            case RETURNED -> DeskAddress.ofEditing(notice.slug());
            case PUBLISHED -> DeskAddress.ofPublicPage(notice.slug());
            case WITHDRAWN, CHANGED_BY_OTHER, CHANGED_BY_IMPORT, IMPORT_UNDONE -> DeskAddress.ofHistory(notice.slug());
        };
    }
}

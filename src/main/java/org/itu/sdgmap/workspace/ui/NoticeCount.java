package org.itu.sdgmap.workspace.ui;

import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.ui.NavigationCount;
import org.itu.sdgmap.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells in the navigation of notices that nobody has read yet. */
@Component
class NoticeCount implements NavigationCount {

    private final CurrentAccount account;
    private final ObjectProvider<Notices> notices;

    NoticeCount(CurrentAccount account, ObjectProvider<Notices> notices) {
        this.account = account;
        this.notices = notices;
    }

    @Override
    public String path() {
        return DeskAddress.DESK;
    }

    @Override
    public int count() {
        return account.find().isEmpty()
                ? 0
                : notices.stream().mapToInt(Notices::countUnread).sum();
    }

    @Override
    public String words(int count) {
        return Texts.text("workspace.unread", count);
    }
}

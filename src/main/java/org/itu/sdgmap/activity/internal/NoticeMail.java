package org.itu.sdgmap.activity.internal;

import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.NoticeLetters;
import org.itu.sdgmap.activity.NoticeMade;
import org.itu.sdgmap.security.AccountMail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what an account is told of its activities by e-mail too, where that is configured. */
@Component
class NoticeMail {

    private static final String DESK = "/workspace";
    private static final String EDITED = "/workspace/activities/";

    private final AccountMail mail;
    private final NoticeLetters letters;

    NoticeMail(AccountMail mail, NoticeLetters letters) {
        this.mail = mail;
        this.letters = letters;
    }

    /** After the decision is committed, so that no letter tells of one that does not hold. */
    @EventListener
    void send(NoticeMade made) {
        if (!mail.isConfigured()) {
            return;
        }
        if (made.notices().size() > 1) {
            var link = mail.addressOf(DESK);
            mail.send(made.username(), language -> letters.writeAll(language, made.notices(), link));
        } else {
            var notice = made.notices().getFirst();
            var link = mail.addressOf(path(notice));
            mail.send(made.username(), language -> letters.write(language, notice, link));
        }
    }

    /** What is public can be looked at; everything else waits for its author in the entry form. */
    private static String path(Notice notice) {
        return switch (notice.kind()) {
            case PUBLISHED -> "/activities/" + notice.slug();
            case CHANGED_BY_IMPORT, IMPORT_UNDONE -> notice.others() > 0 ? DESK : EDITED + notice.slug() + "/history";
            case RETURNED, WITHDRAWN, CHANGED_BY_OTHER -> EDITED + notice.slug() + "/edit";
        };
    }
}

package org.itu.sdgmap.activity;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters.Letter;

/** The texts of letters about activities, given by the pages. */
public interface NoticeLetters {

    /** @param link complete address at which the account sees the activity */
    Letter write(Language language, Notice notice, String link);

    /**
     * One letter about several notices.
     *
     * @param link complete address at which the account sees all of them
     */
    Letter writeAll(Language language, List<Notice> notices, String link);
}

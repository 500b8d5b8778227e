package org.itu.sdgmap.activity;

import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.security.AccountLetters.Letter;

/** The texts of letters about activities, given by the pages. */
public interface NoticeLetters {

    /** @param link complete address at which the account sees the activity */
    Letter write(Language language, Notice notice, String link);
}

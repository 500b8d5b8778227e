package org.itu.sdgmap.activity;

import java.util.Collection;
import java.util.List;

/** What the account that acts is told of its activities; also sent by e-mail where that is configured. */
public interface Notices {

    int countUnread();

    /** Newest first. */
    List<Notice> list(int offset, int limit);

    void markRead(Collection<Long> ids);
}

package org.itu.sdgmap.activity;

import java.util.List;

/**
 * Published as an application event after notices are committed, so that they can be sent by e-mail, too: once for each
 * account, with all that one transaction told it.
 *
 * @param username whom they are for
 */
public record NoticeMade(String username, List<Notice> notices) {

    public NoticeMade {
        notices = List.copyOf(notices);
    }
}

package org.itu.sdgmap.ui;

/** A number beside an entry of the main navigation; a module gives one for a page it owns. */
public interface NavigationCount {

    /** Address of the page without the first slash. */
    String path();

    /** For the present reader; 0 shows nothing. */
    int count();

    /** The number in words, such as: 3 unread notices. */
    String words(int count);
}

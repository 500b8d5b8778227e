package org.itu.sdgmap.importing.internal.file;

import java.util.List;

/** Knows how many of some texts are headings of columns. */
@FunctionalInterface
public interface Headings {

    int count(List<String> texts);
}

package org.itu.sdgmap.activity;

import java.util.List;

/** Partners that earlier activities have named. */
public interface PartnerNames {

    /** Names in which a word begins with the text, the most used first. */
    List<String> suggest(String beginning, int limit);
}

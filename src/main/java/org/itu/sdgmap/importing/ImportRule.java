package org.itu.sdgmap.importing;

import java.util.List;

/** Why something that was asked of imports is refused; a sentence for people stands under {@code importing.refused.NAME}. */
public enum ImportRule {
    STALE_ROW(
            "Nothing was written: what row %s meets has changed since it was looked at. It was read anew; look at it again"),
    TOO_MANY_WAITING("%s of this account's imports are still to be read; upload the next one when one of them is done"),
    READERS_BUSY("Other files are being read at this moment; try again in a minute"),
    WRITER_BUSY("Another import is being written at this moment; try again in a minute");

    private final String english;

    ImportRule(String english) {
        this.english = english;
    }

    /** Key of the sentence in the translation files; its arguments come in the same order. */
    public String key() {
        return "importing.refused." + name();
    }

    /** Whether the same is likely to go through a little later. */
    public boolean passes() {
        return this != STALE_ROW;
    }

    /** The sentence for programs. */
    public String english(List<String> args) {
        return english.formatted(args.toArray());
    }
}

package org.itu.sdgmap.analysis;

import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Texts;

/** Earlier states in the reader's language. */
public final class AsOfWords {

    private AsOfWords() {}

    /** Such as 1 May 2026, or 1 May 2026, 10:15 UTC. */
    public static String moment(AsOf asOf) {
        return asOf.instant() == null ? AsOfPicker.day(asOf.day()) : Texts.minute(asOf.instant());
    }

    /** Such as "State at the end of 1 May 2026 (UTC)". */
    public static String state(AsOf asOf) {
        return Texts.text(asOf.instant() == null ? "brief.asof" : "export.state.present", moment(asOf));
    }
}

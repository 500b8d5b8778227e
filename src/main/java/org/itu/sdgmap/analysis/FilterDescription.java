package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.Language;

/** Says a filter in words, for files and whatever else is read outside of a page. */
public interface FilterDescription {

    /** Such as "ITU-D or ITU-T; SDG 4 Quality education; 2018 to 2026". */
    String describe(ActivityFilter filter, Language language);
}

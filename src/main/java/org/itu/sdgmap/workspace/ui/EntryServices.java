package org.itu.sdgmap.workspace.ui;

import org.itu.sdgmap.activity.ActivityDrafts;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.ActivityVersions;
import org.itu.sdgmap.activity.PartnerNames;
import org.itu.sdgmap.activity.SimilarActivities;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.Coordinates;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.geography.CountryLocator;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.suggestion.LinkSuggestions;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Component;

/** What the entry page asks. */
@Component
record EntryServices(
        ActivityDrafts drafts,
        DraftSuccessors successors,
        ActivityRules rules,
        ActivityVersions versions,
        SimilarActivities similar,
        PartnerNames partners,
        LinkSuggestions suggestions,
        FrameworkCatalog frameworks,
        ElementSearch elements,
        CountryCatalog countries,
        CountryLocator locator,
        Coordinates coordinates,
        GeodataVersion geodata,
        CurrentAccount account,
        FieldWords words,
        Translations translations) {}

package org.itu.sdgmap._support;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.ElementKey;

/** Content of drafts for tests. */
public final class Drafts {

    private Drafts() {}

    /** A project of ITU-D in Ghana, since 2020, that nothing stands against but that it may lack links. */
    public static DraftContent of(String title, String description, ElementKey... elements) {
        return new DraftContent(
                title,
                description,
                Language.EN,
                Map.of(),
                Sector.ITU_D,
                ActivityKind.PROJECT,
                "2020",
                "",
                null,
                null,
                true,
                Scope.COUNTRY,
                List.of("GHA"),
                List.of(),
                List.of(),
                List.of(),
                List.of(elements).stream()
                        .map(e -> new DraftLink(e, Contribution.PRIMARY, "", "", "", MappingBasis.BUREAU))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}

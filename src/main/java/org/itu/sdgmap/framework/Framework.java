package org.itu.sdgmap.framework;

import org.itu.sdgmap.common.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A published scheme of elements in one edition. */
public record Framework(
        String code,
        String kind,
        LocalizedText name,
        LocalizedText shortName,
        String status,
        @Nullable Integer periodStart,
        @Nullable Integer periodEnd) {}

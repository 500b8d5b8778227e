package org.itu.sdgmap.framework;

import org.jspecify.annotations.Nullable;

/**
 * An indicator that ITU reports to the United Nations.
 *
 * @param unit in English
 * @param disaggregation what it is broken down by, in English
 * @param replacedBy the indicator that carries the content under its new number; null while the number is in use
 * @param replaces the indicator whose content this one carries on; null for none
 */
public record SdgIndicator(
        Element element,
        String unit,
        @Nullable String disaggregation,
        String custodian,
        @Nullable String partnerCustodian,
        @Nullable Element replacedBy,
        @Nullable Element replaces,
        Confidence detailConfidence) {}

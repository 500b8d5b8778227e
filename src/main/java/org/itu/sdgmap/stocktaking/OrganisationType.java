package org.itu.sdgmap.stocktaking;

/** Kind of stakeholder behind an entry, as WSIS Stocktaking tells them apart. */
public enum OrganisationType {
    GOVERNMENT,
    CIVIL_SOCIETY,
    ACADEMIA,
    PRIVATE_SECTOR,
    INTERNATIONAL_ORGANIZATION,
    TECHNICAL_COMMUNITY
}

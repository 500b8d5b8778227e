package org.itu.sdgmap.security;

/** What an account may do; the first two within a Sector. */
public enum Role {
    CONTRIBUTOR,
    REVIEWER,
    COORDINATOR,
    ADMIN
}

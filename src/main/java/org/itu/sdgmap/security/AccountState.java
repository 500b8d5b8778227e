package org.itu.sdgmap.security;

/** Whether an account can be used. */
public enum AccountState {
    /** Somebody was asked to choose a password, or to come by the identity provider, and has not yet. */
    INVITED,
    ACTIVE,
    DISABLED
}

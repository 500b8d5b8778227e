package org.itu.sdgmap.ui;

import java.time.Instant;

/** What the foot of every page says of the data; given by the module that counts them. */
public interface PublishedState {

    /** When the published state changed last. */
    Instant changedAt();
}

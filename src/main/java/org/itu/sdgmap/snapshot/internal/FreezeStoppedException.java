package org.itu.sdgmap.snapshot.internal;

/** The work was cancelled, taken over by another node, or the node stops. */
class FreezeStoppedException extends RuntimeException {}

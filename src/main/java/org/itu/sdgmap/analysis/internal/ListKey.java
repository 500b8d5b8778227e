package org.itu.sdgmap.analysis.internal;

/** Where an activity stands in an ordered list: its sort key as text, ties broken by id. */
record ListKey(long id, String sortKey) {}

package org.itu.sdgmap.activity;

import java.time.Instant;

/** One published or withdrawn version in the public history of an activity; authors stay internal. */
public record ActivityVersionInfo(int version, ActivityStatus status, Instant recordedAt, String reason) {}

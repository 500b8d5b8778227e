package org.itu.sdgmap.activity;

/** A version that a reviewer has looked at: what is decided holds for that version and no other. */
public record ReviewedVersion(String slug, int version) {}

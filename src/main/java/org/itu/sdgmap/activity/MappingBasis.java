package org.itu.sdgmap.activity;

/**
 * Who made a link: the source document itself, an editor who read it, or the Bureau in charge. Shown on each link.
 */
public enum MappingBasis {
    SOURCE,
    EDITOR,
    BUREAU
}

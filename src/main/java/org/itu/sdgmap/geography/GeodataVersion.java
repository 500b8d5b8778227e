package org.itu.sdgmap.geography;

/** Tells which edition of the boundaries is loaded; addresses of base-map tiles carry it. */
public interface GeodataVersion {

    /**
     * Such as {@code 2026.1-01e58255}.
     *
     * @throws IllegalStateException while no boundaries are loaded yet
     */
    String current();
}

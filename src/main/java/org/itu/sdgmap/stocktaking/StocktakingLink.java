package org.itu.sdgmap.stocktaking;

import org.itu.sdgmap.framework.ElementKey;

/** An entry's tie to an element, which makes it evidence for that element. */
public record StocktakingLink(ElementKey element, Basis basis) {

    public enum Basis {
        /** The entry itself, or the source it is taken from, names the element. */
        STATED,
        /** An editor who read the entry concluded it. */
        EDITOR
    }
}

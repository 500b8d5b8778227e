package org.itu.sdgmap.ui;

import java.time.Instant;

/** Copies the address of what is on the screen with the instant of its state, so that it shows the same for ever. */
public class CopyStateLinkButton extends CopyLinkButton {

    /** @param state since when the present state is public: all of it, whoever publishes a moment later */
    public CopyStateLinkButton(Instant state) {
        super("asof.link", state.toString());
    }
}

package org.itu.sdgmap.importing;

/** Something was asked of an import that its state does not allow. */
public class WrongImportStateException extends RuntimeException {

    private final ImportState state;

    /** @param expected such as: Only a READY import can be committed */
    public WrongImportStateException(String expected, ImportState state) {
        super("%s; this one is %s".formatted(expected, state));
        this.state = state;
    }

    public ImportState state() {
        return state;
    }
}

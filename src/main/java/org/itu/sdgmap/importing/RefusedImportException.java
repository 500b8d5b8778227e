package org.itu.sdgmap.importing;

import java.util.List;

/** Something that cannot be done with an import at this moment; nothing of it was done. */
public class RefusedImportException extends RuntimeException {

    private final ImportRule rule;
    private final transient List<String> args;

    public RefusedImportException(ImportRule rule, String... args) {
        super(rule.english(List.of(args)));
        this.rule = rule;
        this.args = List.of(args);
    }

    public ImportRule rule() {
        return rule;
    }

    /** Arguments of the rule's sentence. */
    public List<String> args() {
        return args;
    }
}

package org.itu.sdgmap.importing;

import java.util.List;

/** A file that is not read at all. */
public class RefusedFileException extends RuntimeException {

    private final FileRule rule;
    private final transient List<String> args;

    public RefusedFileException(FileRule rule, String... args) {
        super(rule.english(List.of(args)));
        this.rule = rule;
        this.args = List.of(args);
    }

    public FileRule rule() {
        return rule;
    }

    /** Arguments of the rule's sentence. */
    public List<String> args() {
        return args;
    }
}

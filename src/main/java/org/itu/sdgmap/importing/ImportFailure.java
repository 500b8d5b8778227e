package org.itu.sdgmap.importing;

import java.util.List;

/**
 * Why an import, or its last step, did not go through.
 *
 * @param key of the sentence in the translation files
 * @param args of that sentence
 * @param english the sentence for programs
 */
public record ImportFailure(String key, List<String> args, String english) {

    public ImportFailure {
        args = List.copyOf(args);
    }

    public static ImportFailure of(RefusedFileException e) {
        return new ImportFailure(e.rule().key(), e.args(), e.rule().english(e.args()));
    }
}

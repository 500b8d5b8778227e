package org.itu.sdgmap.workspace.ui;

import org.itu.sdgmap.activity.StaleReviewException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.WrongImportStateException;
import org.itu.sdgmap.ui.Texts;
import org.springframework.security.access.AccessDeniedException;

/** Says in the reader's language why something about an import was not done. */
final class ImportRefusal {

    private ImportRefusal() {}

    /**
     * One sentence.
     *
     * @throws RuntimeException the problem itself, where it is no refusal but unforeseen
     */
    static String say(RuntimeException problem) {
        return switch (problem) {
            case RefusedFileException e -> Texts.text(e.rule().key(), e.args().toArray());
            case RefusedImportException e -> Texts.text(e.rule().key(), e.args().toArray());
            case WrongImportStateException e ->
                Texts.text("imports.wrongState", Texts.text(e.state().key()));
            case StaleReviewException e -> Texts.text("imports.undo.changed");
            case AccessDeniedException e -> Texts.text("imports.notAllowed");
            case NotFoundException e -> Texts.text("imports.row.gone");
            case InvalidValueException e -> invalid(e);
            default -> throw problem;
        };
    }

    private static String invalid(InvalidValueException problem) {
        return switch (problem.field()) {
            case "row" -> Texts.text("imports.row.elsewhere");
            case "sheet" -> Texts.text("imports.refused.sheet");
            case "field", "column" -> Texts.text("imports.refused", problem.value());
            default -> Texts.text("imports.refused.value", problem.value());
        };
    }
}

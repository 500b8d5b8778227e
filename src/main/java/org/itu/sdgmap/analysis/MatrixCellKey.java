package org.itu.sdgmap.analysis;

import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;

/** Names a cell of the matrix: one of the 18 lines and a Goal or target. Written as C2:9 or C7-HEALTH:3.8. */
public record MatrixCellKey(ElementKey line, ElementKey sdg) {

    /**
     * @param field name of the parameter, for the error
     * @throws InvalidValueException if the text names no cell
     */
    public static MatrixCellKey parse(String field, String text, FrameworkCatalog frameworks) {
        int colon = text.indexOf(':');
        if (colon > 0) {
            var line = ElementCodes.parseActionLine(text.substring(0, colon))
                    .filter(key -> frameworks.listMatrixLines().stream()
                            .anyMatch(e -> e.key().equals(key)));
            var sdg = ElementCodes.parseSdg(text.substring(colon + 1))
                    .flatMap(frameworks::findElement)
                    .filter(e -> e.kind() == ElementKind.GOAL || e.kind() == ElementKind.TARGET);
            if (line.isPresent() && sdg.isPresent()) {
                return new MatrixCellKey(line.get(), sdg.get().key());
            }
        }
        throw new InvalidValueException(
                field, text, "a line and a Goal or target with a colon between, such as C2:9 or C7-HEALTH:3.8");
    }

    public static MatrixCellKey of(Element line, Element sdg) {
        return new MatrixCellKey(line.key(), sdg.key());
    }

    /** Whether the cell stands in a column of a Goal, not of a target. */
    public boolean ofGoal() {
        return sdg.code().startsWith("SDG");
    }

    /** The depth of the matrix that has the cell. */
    public Matrix.Depth depth() {
        return ofGoal() ? Matrix.Depth.GOAL : Matrix.Depth.TARGET;
    }

    @Override
    public String toString() {
        return ElementCodes.display(line) + ":" + ElementCodes.display(sdg);
    }
}

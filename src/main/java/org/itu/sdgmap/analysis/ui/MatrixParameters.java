package org.itu.sdgmap.analysis.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.analysis.MatrixCellKey;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.jspecify.annotations.Nullable;

/**
 * How the matrix page shows its figures, as parameters of its address.
 *
 * @param options what files take too
 * @param selected the cell whose panel is open, null for none
 */
record MatrixParameters(MatrixOptions options, @Nullable MatrixCellKey selected) {

    static final MatrixParameters NONE = new MatrixParameters(MatrixOptions.USUAL, null);

    /**
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     */
    static MatrixParameters parse(Map<String, List<String>> parameters, FrameworkCatalog frameworks) {
        return new MatrixParameters(
                MatrixOptions.parse(parameters, frameworks),
                PageParameters.find(parameters, "selected")
                        .map(text -> MatrixCellKey.parse("selected", text, frameworks))
                        .orElse(null));
    }

    Map<String, String> write() {
        var parameters = new LinkedHashMap<>(options.write());
        parameters.put("selected", selected == null ? "" : selected.toString());
        return parameters;
    }

    MatrixParameters with(MatrixOptions newOptions) {
        return new MatrixParameters(newOptions, selected);
    }

    MatrixParameters withSelected(@Nullable MatrixCellKey cell) {
        return new MatrixParameters(options, cell);
    }
}

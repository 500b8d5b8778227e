package org.itu.sdgmap.export.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.analysis.MatrixOptions;
import org.itu.sdgmap.analysis.MatrixOptions.Part;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.MatrixExport;
import org.itu.sdgmap.export.MatrixFormat;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Service;

@Service
class MatrixExports implements MatrixExport {

    private final MatrixContents contents;
    private final MatrixData data;
    private final FrameworkCatalog frameworks;
    private final Translations translations;

    MatrixExports(MatrixContents contents, MatrixData data, FrameworkCatalog frameworks, Translations translations) {
        this.contents = contents;
        this.data = data;
        this.frameworks = frameworks;
        this.translations = translations;
    }

    @Override
    public ExportFile export(MatrixFormat format, ActivityFilter filter, MatrixOptions options, Language language) {
        if (format == MatrixFormat.SVG && options.part() != Part.MATRIX) {
            throw new InvalidValueException(
                    "as", options.part().name().toLowerCase(Locale.ROOT), "matrix; lists are given as CSV or XLSX");
        }
        var bytes =
                switch (format) {
                    case CSV -> FilesInMemory.write(data, order(ExportFormat.CSV, filter, options, language));
                    case XLSX -> FilesInMemory.write(data, order(ExportFormat.XLSX, filter, options, language));
                    case SVG ->
                        Texts.inLanguage(language, translations, () -> new MatrixSvg(
                                        contents.content(filter, options, language), frameworks.listGoals())
                                .write());
                };
        var name = "itu-wsis-sdg-%s.%s".formatted(options.part().name().toLowerCase(Locale.ROOT), format.extension());
        return new ExportFile(name, format.mediaType(), bytes);
    }

    private static ExportOrder order(
            ExportFormat format, ActivityFilter filter, MatrixOptions options, Language language) {
        var parameters = new LinkedHashMap<String, List<String>>(FilterParameters.write(filter));
        options.write().forEach((name, value) -> {
            if (!value.isEmpty()) {
                parameters.put(name, List.of(value));
            }
        });
        return new ExportOrder(ExportSubject.MATRIX, format, parameters, language, Paper.A4, 150, "");
    }
}

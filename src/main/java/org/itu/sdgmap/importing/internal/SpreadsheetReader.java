package org.itu.sdgmap.importing.internal;

import java.nio.file.Path;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.SheetReading;
import org.itu.sdgmap.importing.SheetSource;
import org.itu.sdgmap.importing.SourceRow;
import org.itu.sdgmap.importing.Spreadsheets;
import org.itu.sdgmap.importing.internal.file.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class SpreadsheetReader implements Spreadsheets {

    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final GeographyLookup geography;
    private volatile @Nullable Known known;

    private record Known(long revision, RowInterpreter interpreter) {}

    SpreadsheetReader(FrameworkCatalog frameworks, CountryCatalog countries, GeographyLookup geography) {
        this.frameworks = frameworks;
        this.countries = countries;
        this.geography = geography;
    }

    @Override
    public SheetSource open(Path file, String name) {
        return SheetFile.open(file, ColumnRecogniser::count);
    }

    @Override
    public ColumnMapping recogniseColumns(SheetSource source, int sheet) {
        return ColumnRecogniser.recognise(source, sheet);
    }

    @Override
    public ImportField recogniseHeading(String heading) {
        var field = ColumnRecogniser.exact(TextRepair.line(heading));
        return field == null ? ImportField.IGNORED : field;
    }

    @Override
    public SheetReading begin(ColumnMapping mapping) {
        return new InOrderReading(mapping, interpreter());
    }

    @Override
    public RowReading read(SourceRow row, ColumnMapping mapping, RowCorrection correction) {
        return interpreter().read(row, mapping, correction);
    }

    private RowInterpreter interpreter() {
        var present = known;
        long revision = frameworks.revision();
        if (present == null || present.revision() != revision) {
            present = new Known(revision, new RowInterpreter(new Vocabulary(frameworks, countries), geography));
            known = present;
        }
        return present.interpreter();
    }
}

package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.EventWorkbookBuilder.SheetRecordCollectingListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.itu.sdgmap.importing.SheetSource;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003, read record by record. */
final class XlsSource implements SheetSource {

    private final POIFSFileSystem files;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<RowEmitter.Merges> merges = new ArrayList<>();

    private XlsSource(POIFSFileSystem files) {
        this.files = files;
    }

    static XlsSource open(Path file) {
        POIFSFileSystem files = null;
        try {
            files = new POIFSFileSystem(file.toFile(), true);
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedFileException(FileRule.PASSWORD);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new RefusedFileException(
                        root.hasEntryCaseInsensitive("Book") ? FileRule.OLD_VERSION : FileRule.UNKNOWN_FORMAT);
            }
            var source = new XlsSource(files);
            source.readStructure();
            return source;
        } catch (RefusedFileException e) {
            close(files);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(files);
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLS;
    }

    @Override
    public Optional<String> encoding() {
        return Optional.empty();
    }

    @Override
    public boolean hasMacros() {
        return files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void forEachRow(int sheet, RowConsumer consumer) {
        if (sheet >= merges.size()) {
            return;
        }
        var rows = new Rows(sheet, new RowEmitter(sheets.get(sheet).name(), merges.get(sheet), consumer));
        var formulas = new SheetRecordCollectingListener(rows);
        rows.formulas = formulas;
        var formats = new FormatTrackingHSSFListener(formulas, java.util.Locale.ROOT);
        rows.formats = formats;
        process(new Abortable(formats, rows));
        rows.finish();
    }

    @Override
    public void close() {
        close(files);
    }

    private static void close(@Nullable POIFSFileSystem files) {
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void readStructure() {
        int[] current = {-1};
        process(new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record event) {
                switch (event) {
                    case BoundSheetRecord bound ->
                        sheets.add(new Sheet(
                                sheets.size(), bound.getSheetname(), bound.isHidden() || bound.isVeryHidden()));
                    case BOFRecord begin -> {
                        if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                            current[0]++;
                            merges.add(new RowEmitter.Merges());
                        }
                    }
                    case MergeCellsRecord merged -> {
                        for (int i = 0; i < merged.getNumAreas() && current[0] >= 0; i++) {
                            var area = merged.getAreaAt(i);
                            merges.get(current[0]).add(area.getFirstRow(), area.getLastRow(), area.getFirstColumn());
                        }
                    }
                    default -> {}
                }
                return 0;
            }
        });
    }

    private void process(AbortableHSSFListener listener) {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try {
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
        } catch (RefusedFileException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new RefusedFileException(FileRule.PASSWORD);
        } catch (OldExcelFormatException e) {
            throw new RefusedFileException(FileRule.OLD_VERSION);
        } catch (IOException | HSSFUserException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof EncryptedDocumentException) {
                    throw new RefusedFileException(FileRule.PASSWORD);
                }
                if (cause instanceof FromConsumer failure) {
                    throw failure.failure;
                }
            }
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    /** Keeps a failure of whoever takes the rows apart from one of the file. */
    private static final class FromConsumer extends RuntimeException {
        private final RuntimeException failure;

        FromConsumer(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static final class Abortable extends AbortableHSSFListener {
        private final HSSFListener next;
        private final Rows rows;

        Abortable(HSSFListener next, Rows rows) {
            this.next = next;
            this.rows = rows;
        }

        @Override
        public short abortableProcessRecord(Record event) {
            next.processRecord(event);
            return (short) (rows.done ? 1 : 0);
        }
    }

    /** Gathers the cells of one sheet row by row. */
    private static final class Rows implements HSSFListener {

        private final int wanted;
        private final RowEmitter emitter;
        private @Nullable SheetRecordCollectingListener formulas;
        private @Nullable FormatTrackingHSSFListener formats;
        private @Nullable SSTRecord strings;
        private TreeMap<Integer, Cell> cells = new TreeMap<>();
        private int sheet = -1;
        private int row = -1;
        private boolean from1904;
        private boolean done;

        Rows(int wanted, RowEmitter emitter) {
            this.wanted = wanted;
            this.emitter = emitter;
        }

        @Override
        public void processRecord(Record event) {
            switch (event) {
                case BOFRecord begin -> {
                    if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                        if (sheet == wanted) {
                            finish();
                            done = true;
                        }
                        sheet++;
                    }
                }
                case SSTRecord all -> strings = all;
                case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                case CellValueRecordInterface value -> {
                    if (sheet == wanted && !done) {
                        add(value);
                    }
                }
                default -> {}
            }
        }

        private void add(CellValueRecordInterface value) {
            if (value.getRow() != row) {
                finish();
                row = value.getRow();
            }
            var cell = cellOf(value);
            if (value.getColumn() < MAX_COLUMNS && cell.kind() != Cell.Kind.EMPTY) {
                cells.put((int) value.getColumn(), cell);
            }
        }

        void finish() {
            if (row >= 0 && !cells.isEmpty() && !done) {
                try {
                    done = !emitter.emit(row, cells);
                } catch (RefusedFileException e) {
                    throw e;
                } catch (RuntimeException e) {
                    throw new FromConsumer(e);
                }
            }
            row = -1;
            cells = new TreeMap<>();
        }

        private Cell cellOf(CellValueRecordInterface value) {
            return switch (value) {
                case LabelSSTRecord label ->
                    strings == null
                            ? Cell.EMPTY
                            : CellValues.text(
                                    strings.getString(label.getSSTIndex()).getString());
                case LabelRecord label -> CellValues.text(label.getValue());
                case NumberRecord number -> CellValues.number(number.getValue(), format(number), from1904);
                case BoolErrRecord flag ->
                    flag.isBoolean()
                            ? CellValues.bool(flag.getBooleanValue())
                            : CellValues.error(errorText(flag.getErrorValue()));
                case FormulaRecord formula -> CellValues.formula(formulaText(formula));
                default -> Cell.EMPTY;
            };
        }

        private static String errorText(byte code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        }

        private CellValues.Format format(NumberRecord number) {
            if (formats == null) {
                return CellValues.Format.PLAIN;
            }
            return CellValues.format(formats.getFormatIndex(number), formats.getFormatString(number));
        }

        private String formulaText(FormulaRecord formula) {
            if (formulas == null) {
                return "…";
            }
            try {
                return HSSFFormulaParser.toFormulaString(formulas.getStubHSSFWorkbook(), formula.getParsedExpression());
            } catch (RuntimeException e) {
                // Names and other sheets may be out of reach while streaming; the text is only shown.
                return "…";
            }
        }
    }
}

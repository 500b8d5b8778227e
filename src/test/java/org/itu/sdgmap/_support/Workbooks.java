package org.itu.sdgmap._support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads workbooks by Apache POI, which did not write them. */
public final class Workbooks {

    private Workbooks() {}

    /** Rows of cells of each sheet: texts, doubles, booleans, {@link java.time.LocalDateTime}, or null. */
    public static Map<String, List<List<Object>>> read(byte[] bytes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = new LinkedHashMap<String, List<List<Object>>>();
            for (var sheet : workbook) {
                sheets.put(sheet.getSheetName(), rows(sheet));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Object>> rows(Sheet sheet) {
        var rows = new ArrayList<List<Object>>();
        int width = sheet.getRow(0) == null ? 0 : sheet.getRow(0).getLastCellNum();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            var row = sheet.getRow(i);
            var cells = new ArrayList<Object>();
            for (int c = 0; c < Math.max(width, row == null ? 0 : row.getLastCellNum()); c++) {
                cells.add(row == null ? null : value(row.getCell(c)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Object value(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case STRING -> cell.getStringCellValue();
            default -> throw new IllegalStateException("A cell of type " + cell.getCellType());
        };
    }
}

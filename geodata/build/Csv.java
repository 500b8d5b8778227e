package geodata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file (RFC 4180, header row first) into rows by column name. */
final class Csv {
  private Csv() {}

  static List<Map<String, String>> read(Path file) throws IOException {
    var lines = records(Files.readString(file));
    var header = lines.getFirst();
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        throw new IOException(file.getFileName() + ": a row has " + line.size() + " fields, expected " + header.size() + ": " + line);
      }
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> records(String text) {
    var records = new ArrayList<List<String>>();
    var record = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        record.add(field.toString());
        field.setLength(0);
      } else if (c == '\n' && !quoted) {
        record.add(field.toString());
        field.setLength(0);
        records.add(new ArrayList<>(record));
        record.clear();
      } else if (c != '\r' || quoted) {
        field.append(c);
      }
    }
    if (!record.isEmpty() || !field.isEmpty()) {
      record.add(field.toString());
      records.add(record);
    }
    return records;
  }
}

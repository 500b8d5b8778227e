package org.itu.sdgmap.framework.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.EditionFile;
import org.itu.sdgmap.framework.EditionPreview;
import org.itu.sdgmap.framework.EditionProblem;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.internal.EditionTable.Row;

/** Reads the files of one edition into records, and gathers whatever is wrong with them. */
final class EditionReader {

    private final RecordStore store;
    private final Map<String, EditionTable> tables = new HashMap<>();
    private final List<FrameworkRecord> records = new ArrayList<>();
    private final List<EditionProblem> problems = new ArrayList<>();
    private final Map<String, Row> elements = new LinkedHashMap<>();
    private int problemCount;
    private String edition = "";

    EditionReader(RecordStore store) {
        this.store = store;
    }

    EditionPreview read(List<EditionFile> files) {
        readTables(files);
        if (problemCount == 0) {
            readEdition();
            readNames();
            readElements();
            readTitles();
            readLinks();
        }
        return new EditionPreview(records, problems, problemCount);
    }

    private void readTables(List<EditionFile> files) {
        long bytes = files.stream().mapToLong(f -> f.content().length).sum();
        var names = new HashSet<String>();
        int rows = 0;
        for (var file : files) {
            var columns = EditionColumns.ALL.get(file.name());
            if (columns == null) {
                refuse(EditionTable.ofFile(
                        file.name(), FieldRule.FILE_UNKNOWN, String.join(", ", EditionColumns.ALL.keySet())));
            } else if (!names.add(file.name())) {
                refuse(EditionTable.ofFile(file.name(), FieldRule.FILE_GIVEN_TWICE, ""));
            } else if (bytes > EditionUpload.MOST_BYTES) {
                refuse(EditionTable.ofFile(
                        file.name(), FieldRule.FILE_TOO_LARGE, String.valueOf(EditionUpload.MOST_BYTES)));
            } else {
                var table = EditionTable.read(file, columns, EditionUpload.MOST_ROWS - rows, this::refuse);
                rows += table.rows().size();
                tables.put(file.name(), table);
            }
        }
        for (var required : EditionColumns.REQUIRED) {
            if (!names.contains(required)) {
                refuse(EditionTable.ofFile(required, FieldRule.FILE_MISSING, ""));
            }
        }
    }

    private void readEdition() {
        var rows = rows(EditionColumns.FRAMEWORKS);
        for (var row : rows.subList(1, rows.size())) {
            refuse(row.problem("code", FieldRule.ONE_EDITION, ""));
        }
        var row = rows.getFirst();
        edition = row.text("code");
        var record = record(
                row,
                RecordKind.FRAMEWORK,
                Map.of("framework", "code"),
                List.of(
                        "status",
                        "period_start",
                        "period_end",
                        "agenda",
                        "resolution",
                        "agenda_resolution",
                        "adopted_by",
                        "adopted_year",
                        "adopted_place",
                        "successor",
                        "structure",
                        "source",
                        "confidence"),
                Map.of("kind", "STRATEGIC_PLAN"));
        add(row, record, Map.of("framework", "code"));
        var successor = row.text("successor");
        if (!successor.isEmpty()
                && (successor.equals(edition)
                        || store.find(RecordKind.FRAMEWORK, successor).isEmpty())) {
            refuse(row.problem("successor", FieldRule.UNKNOWN_FRAMEWORK, ""));
        }
        if (store.hasElements(edition)) {
            refuse(row.problem("code", FieldRule.HAS_ELEMENTS, ""));
        }
        if (row.text("status").equals("CURRENT")) {
            store.findPlanInForce(edition, row.text("period_start"))
                    .ifPresent(other -> refuse(row.problem("status", FieldRule.IN_FORCE_TOO, other)));
        }
    }

    private void readNames() {
        var rows = rows(EditionColumns.NAMES);
        var seen = new HashMap<String, Row>();
        for (var row : rows) {
            if (isOfEdition(row, "code") && isFirst(seen, row, "code", row.text("code"))) {
                for (var language : Language.values()) {
                    var columns = Map.of(
                            "framework",
                            "code",
                            "name",
                            "name_" + language.code(),
                            "short_name",
                            "short_" + language.code());
                    add(
                            row,
                            record(
                                    row,
                                    RecordKind.NAME,
                                    columns,
                                    List.of("confidence"),
                                    Map.of("language", language.code())),
                            columns);
                }
            }
        }
        if (seen.isEmpty()) {
            refuse(new EditionProblem(EditionColumns.NAMES, 0, "code", edition, FieldRule.NO_ROW_OF_NAMES, ""));
        }
    }

    private void readElements() {
        var columns = Map.of("parent", "parent_code");
        for (var row : rows(EditionColumns.ELEMENTS)) {
            if (isOfEdition(row, "framework") && isFirst(elements, row, "code", row.text("code"))) {
                add(
                        row,
                        record(
                                row,
                                RecordKind.ELEMENT,
                                columns,
                                List.of(
                                        "framework",
                                        "code",
                                        "kind",
                                        "sector",
                                        "sort_order",
                                        "note",
                                        "source",
                                        "confidence",
                                        "code_official",
                                        "target_figure",
                                        "target_unit",
                                        "comparator",
                                        "baseline_year",
                                        "deadline_year"),
                                Map.of()),
                        columns);
                var title = Map.of("title", "title");
                add(
                        row,
                        record(
                                row,
                                RecordKind.TITLE,
                                title,
                                List.of("framework", "code", "confidence"),
                                Map.of("language", Language.EN.code())),
                        title);
            }
        }
        elements.values().forEach(this::checkParent);
    }

    /** The parent stands in the same file, in any place, and not below the element itself. */
    private void checkParent(Row row) {
        var way = new ArrayList<String>();
        for (var above = row.text("parent_code"); !above.isEmpty(); ) {
            if (way.size() == CorrectionCheck.MOST_LEVELS) {
                refuse(row.problem("parent_code", FieldRule.TOO_DEEP, String.valueOf(way.size())));
                return;
            }
            way.add(above);
            if (above.equals(row.text("code"))) {
                refuse(row.problem("parent_code", FieldRule.PARENT_IS_BELOW, String.join(" < ", way)));
                return;
            }
            var parent = elements.get(above);
            if (parent == null) {
                if (way.size() == 1) {
                    refuse(row.problem("parent_code", FieldRule.UNKNOWN_PARENT, ""));
                }
                return;
            }
            above = parent.text("parent_code");
            if (way.contains(above)) {
                return; // A circle further up is told where it is.
            }
        }
    }

    private void readTitles() {
        var seen = new HashMap<String, Row>();
        for (var row : rows(EditionColumns.TITLES)) {
            if (!isOfEdition(row, "framework") || !isFirst(seen, row, "code", row.text("code"))) {
                continue;
            }
            if (!elements.containsKey(row.text("code"))) {
                refuse(row.problem("code", FieldRule.NOT_AN_ELEMENT, ""));
            }
            for (var language : Language.values()) {
                // English stands with the element; here it only helps those who translate.
                if (language != Language.EN) {
                    var columns = Map.of("title", "title_" + language.code());
                    add(
                            row,
                            record(
                                    row,
                                    RecordKind.TITLE,
                                    columns,
                                    List.of("framework", "code", "confidence"),
                                    Map.of("language", language.code())),
                            columns);
                }
            }
        }
        elements.forEach((code, row) -> {
            if (!code.isEmpty() && !seen.containsKey(code)) {
                refuse(row.problem("code", FieldRule.NO_ROW_OF_TITLES, ""));
            }
        });
    }

    private void readLinks() {
        var columns = Map.of("confidence", "endpoint_confidence");
        var seen = new HashMap<String, Row>();
        var known = knownElsewhere();
        for (var row : rows(EditionColumns.CROSSWALK)) {
            var record = record(
                    row,
                    RecordKind.CROSSWALK,
                    columns,
                    List.of(
                            "from_framework",
                            "from_code",
                            "relation",
                            "to_framework",
                            "to_code",
                            "rationale",
                            "basis",
                            "source"),
                    Map.of());
            if (!row.text("from_framework").equals(edition)
                    && !row.text("to_framework").equals(edition)) {
                refuse(row.problem("from_framework", FieldRule.OTHER_EDITION, edition));
            } else if (isFirst(seen, row, "relation", record.key())) {
                add(row, record, columns);
                checkEnd(row, "from", known);
                checkEnd(row, "to", known);
            }
        }
    }

    /** The elements of other frameworks that links name, read at once. */
    private Set<ElementKey> knownElsewhere() {
        var named = new HashSet<String>();
        for (var row : rows(EditionColumns.CROSSWALK)) {
            named.add(row.text("from_framework"));
            named.add(row.text("to_framework"));
        }
        named.remove(edition);
        return store.listElements(named);
    }

    private void checkEnd(Row row, String end, Set<ElementKey> elsewhere) {
        var framework = row.text(end + "_framework");
        var code = row.text(end + "_code");
        boolean known = framework.equals(edition)
                ? elements.containsKey(code)
                : elsewhere.contains(new ElementKey(framework, code));
        if (!code.isEmpty() && !framework.isEmpty() && !known) {
            refuse(row.problem(end + "_code", FieldRule.UNKNOWN_ELEMENT, ""));
        }
    }

    private boolean isOfEdition(Row row, String column) {
        if (row.text(column).equals(edition)) {
            return true;
        }
        refuse(row.problem(column, FieldRule.OTHER_EDITION, edition));
        return false;
    }

    private boolean isFirst(Map<String, Row> seen, Row row, String column, String key) {
        var first = seen.putIfAbsent(key, row);
        if (first != null) {
            refuse(row.problem(column, FieldRule.LISTED_TWICE, String.valueOf(first.number())));
        }
        return first == null;
    }

    /** @param columns by field, where the file names them differently */
    private static FrameworkRecord record(
            Row row, RecordKind kind, Map<String, String> columns, List<String> same, Map<String, String> fixed) {
        var content = new HashMap<>(fixed);
        columns.forEach((field, column) -> content.put(field, row.text(column)));
        same.forEach(field -> content.put(field, row.text(field)));
        content.values().removeIf(String::isEmpty);
        return new FrameworkRecord(kind, content);
    }

    private void add(Row row, FrameworkRecord record, Map<String, String> columns) {
        records.add(record);
        for (var problem : RecordRules.problemsOf(record)) {
            var column = columns.getOrDefault(problem.field(), problem.field());
            refuse(new EditionProblem(
                    row.file(), row.number(), column, problem.value(), problem.rule(), problem.detail()));
        }
    }

    private List<Row> rows(String file) {
        var table = tables.get(file);
        return table == null ? List.of() : table.rows();
    }

    private void refuse(EditionProblem problem) {
        // Six titles share one wrong confidence: one problem.
        if (problems.contains(problem)) {
            return;
        }
        problemCount++;
        if (problems.size() < EditionPreview.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}

package org.itu.sdgmap.export.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.InvolvementEdition;
import org.itu.sdgmap.analysis.LineRings;
import org.itu.sdgmap.analysis.LineRings.LineCount;
import org.itu.sdgmap.analysis.Matrix;
import org.itu.sdgmap.analysis.MatrixService;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.TargetWords;
import org.itu.sdgmap.export.ReportBlock.Column;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.framework.ActionLine;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Action Lines, the matrix, and elements of strategic plans, as reports list them. */
@Component
class LineParts {

    static final String CONNECT_2030 = "SP2020";

    private final RingsService rings;
    private final MatrixService matrices;
    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;

    LineParts(RingsService rings, MatrixService matrices, FrameworkCatalog frameworks, FrameworkDetails details) {
        this.rings = rings;
        this.matrices = matrices;
        this.frameworks = frameworks;
        this.details = details;
    }

    private record Line(ActionLine.Role role, LineCount count) {}

    /** Each line once, in the order of the framework; an activity may carry several. */
    void addLines(ReportDraft draft, ActivityFilter filter) {
        var counts = rings.getLineRings(filter, InvolvementEdition.PLAN_2024_2027, draft.language());
        var lines = lines(counts);
        var most = lines.stream().max(Comparator.comparingLong(l -> l.count().activities()));
        long without = lines.stream().filter(l -> l.count().activities() == 0).count();
        if (counts.linked() > 0) {
            var top = most.orElseThrow().count();
            draft.say(
                    Texts.text("report.linked", counts.linked()),
                    Texts.text("report.topLine", ReportWords.title(top.line()), top.activities()),
                    Texts.text("report.linesWithout", without, lines.size()));
        }
        var table = new TableDraft(Texts.text("report.caption.LINES"))
                .text("LINE", 5)
                .text("ROLE", 2)
                .number("ACTIVITIES", 1.3)
                .number("ENTRIES", 1.5);
        for (var line : lines) {
            table.row(
                    ReportWords.title(line.count().line()),
                    Texts.text("frameworks.role", line.role()),
                    line.count().activities(),
                    entries(filter, line.count().entries()));
        }
        table.total(Texts.text("report.distinct"), "", counts.linked(), Texts.text("report.none"));
        draft.add(table.finish());
        draft.rule("rule.distinct", "places.entries.text");
    }

    /** Entries have no Sector: under one, none says nothing. */
    private static String entries(ActivityFilter filter, long count) {
        return filter.canSelectEntries() ? Texts.number(count) : Texts.text("report.none");
    }

    private static List<Line> lines(LineRings counts) {
        return counts.rings().stream()
                .flatMap(r -> r.lines().stream().map(c -> new Line(r.role(), c)))
                .sorted(Comparator.comparingInt(l -> l.count().line().sortOrder()))
                .toList();
    }

    /** Lines by Goals; what is asserted and evidenced is told by marks. */
    void addMatrix(ReportDraft draft, ActivityFilter filter) {
        var matrix = matrices.getMatrix(filter, Matrix.Depth.GOAL, draft.language());
        var states = matrix.cells().stream().collect(Collectors.groupingBy(Matrix.Cell::state, Collectors.counting()));
        draft.say(Texts.text(
                "report.matrix",
                states.getOrDefault(Matrix.State.ASSERTED_AND_EVIDENCED, 0L),
                states.getOrDefault(Matrix.State.ASSERTED_AND_EVIDENCED, 0L)
                        + states.getOrDefault(Matrix.State.ASSERTED_ONLY, 0L),
                states.getOrDefault(Matrix.State.EVIDENCED_ONLY, 0L)));
        var table = new TableDraft(Texts.text("report.caption.MATRIX"))
                .compact()
                .column(new Column(Texts.text("report.column.LINE"), 2.6, false));
        matrix.columns().forEach(c -> table.column(new Column(c.element().displayCode(), 1, true)));
        for (var row : matrix.rows()) {
            var cells = new Object[matrix.columns().size() + 1];
            cells[0] = ReportWords.code(row.element().displayCode());
            for (int i = 1; i < cells.length; i++) {
                cells[i] = cell(
                        matrix.cell(row.element(), matrix.columns().get(i - 1).element()));
            }
            table.row(cells);
        }
        draft.add(table.finish());
        draft.note(Texts.text("report.matrixLegend"));
        draft.rule("matrix.rule.cell", "matrix.rule.source");
    }

    /** The number of activities; a circle for what is asserted without evidence, a plus for evidence that is not. */
    private static String cell(Matrix.Cell cell) {
        return switch (cell.state()) {
            case ASSERTED_AND_EVIDENCED -> Texts.number(cell.activities());
            case ASSERTED_ONLY -> "\u25CB";
            case EVIDENCED_ONLY -> ReportWords.code("+" + Texts.number(cell.activities()));
            case NONE -> "";
        };
    }

    /** Targets of the Connect 2030 Agenda with what each demands, and the activities that serve them. */
    void addConnectTargets(ReportDraft draft, ActivityFilter filter) {
        var facts = details.getFacts(CONNECT_2030);
        var plan = frameworks.getFramework(CONNECT_2030);
        var counts = rings.listFrameworkCounts(CONNECT_2030, filter, draft.language());
        var targets = frameworks.listElements(CONNECT_2030).stream()
                .filter(e -> e.kind() == ElementKind.TARGET)
                .toList();
        var served = targets.stream()
                .filter(t -> {
                    var count = counts.get(t.id());
                    return count != null && count.linked() + count.derived() > 0;
                })
                .count();
        draft.say(
                Texts.text(
                        "report.targets",
                        targets.size(),
                        plan.name().in(draft.language()),
                        served,
                        String.valueOf(plan.periodEnd())),
                Texts.text("report.targetsFigures"));
        var table = new TableDraft(Texts.text("report.caption.TARGETS"))
                .text("TARGET", 4)
                .text("DEMAND", 3)
                .text("DEADLINE", 1.1)
                .number("ACTIVITIES", 1.3);
        boolean unconfirmed = false;
        for (var target : targets) {
            var demand = details.findStrategicTarget(target.id());
            var count = counts.getOrDefault(target.id(), RingsService.FrameworkCount.NONE);
            boolean sure = target.confidence() == Confidence.VERIFIED;
            unconfirmed |= !sure;
            var deadline = demand.map(d -> d.deadlineYear()).orElse(null);
            table.row(
                    ReportWords.title(target) + (sure ? "" : " *"),
                    demand.map(TargetWords::figure).orElseGet(() -> Texts.text("report.none")),
                    deadline == null ? Texts.text("report.none") : deadline.toString(),
                    count.linked() + count.derived());
            draft.source(details.getRecord(target.id()).source());
        }
        draft.add(table.finish());
        if (unconfirmed) {
            draft.note("* " + Texts.text("report.unconfirmed"));
        }
        draft.source(facts.source());
        draft.rule("report.rule.targets");
    }

    /** Elements of the plan in force that the activities serve. */
    void addStrategy(ReportDraft draft, ActivityFilter filter) {
        var counts = rings.listFrameworkCounts("SP2024", filter, draft.language());
        var served = frameworks.listElements("SP2024").stream()
                .filter(e -> counts.containsKey(e.id()))
                .toList();
        draft.say(Texts.text(
                "report.strategy",
                served.size(),
                frameworks.getFramework("SP2024").name().in(draft.language())));
        if (served.isEmpty()) {
            return;
        }
        var table = new TableDraft(Texts.text("report.caption.STRATEGY"))
                .text("ELEMENT", 5)
                .number("LINKED", 1.3)
                .number("DERIVED", 1.6);
        for (var element : served) {
            var count = counts.getOrDefault(element.id(), RingsService.FrameworkCount.NONE);
            table.row(ReportWords.title(element), count.linked(), count.derived());
        }
        draft.add(table.finish());
        draft.rule("report.rule.derived");
    }

    /** The decisions in which ITU's plans are laid down. */
    void addPlanDecisions(ReportDraft draft) {
        var table = new TableDraft(Texts.text("report.caption.DECISIONS"))
                .text("PLAN", 3)
                .text("AGENDA", 2)
                .text("RESOLUTION", 4);
        for (var framework : frameworks.listFrameworks()) {
            if (!framework.kind().equals("STRATEGIC_PLAN")) {
                continue;
            }
            var facts = details.getFacts(framework.code());
            var agenda = facts.agenda();
            table.row(
                    framework.name().in(draft.language()),
                    agenda == null
                            ? Texts.text("report.none")
                            : ReportText.foreign(agenda, org.itu.sdgmap.common.Language.EN),
                    ReportText.foreign(
                            java.util.stream.Stream.of(facts.resolution(), facts.agendaResolution())
                                    .filter(java.util.Objects::nonNull)
                                    .collect(Collectors.joining("; ")),
                            org.itu.sdgmap.common.Language.EN));
            draft.source(facts.source());
        }
        if (!table.isEmpty()) {
            draft.add(table.finish());
        }
    }

    /** Goals that the matrix ties to one line, or that activities on it serve. */
    void addGoalsOfLine(ReportDraft draft, ActivityFilter filter, Element line) {
        var matrix = matrices.getMatrix(filter, Matrix.Depth.GOAL, draft.language());
        var cells = matrix.columns().stream()
                .map(c -> matrix.cell(line, c.element()))
                .filter(c -> c.state() != Matrix.State.NONE)
                .toList();
        long asserted = cells.stream().filter(Matrix.Cell::asserted).count();
        long served = cells.stream()
                .filter(c -> c.state() == Matrix.State.ASSERTED_AND_EVIDENCED)
                .count();
        draft.say(Texts.text("report.lineGoals", asserted, served, cells.size() - asserted));
        var table = new TableDraft(Texts.text("report.caption.LINE_GOALS"))
                .text("GOAL", 4)
                .text("STATE", 4)
                .number("ACTIVITIES", 1.3)
                .number("ENTRIES", 1.5);
        for (var cell : cells) {
            table.row(
                    ReportWords.title(cell.sdg()),
                    Texts.text("matrix.label.state", cell.state()),
                    cell.activities(),
                    entries(filter, cell.entries()));
        }
        draft.add(table.finish());
        draft.rule("matrix.rule.cell", "matrix.rule.source");
    }
}

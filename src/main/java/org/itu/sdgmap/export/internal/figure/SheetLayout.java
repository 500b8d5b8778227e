package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.figure.Sheet.Part;
import org.itu.sdgmap.export.internal.figure.Sheet.Role;
import org.itu.sdgmap.ui.Texts;

/**
 * Puts a figure on a page: title and answer above it, the notes below it in columns, and the address as a code for
 * cameras and in letters.
 */
final class SheetLayout {

    private static final double UNITS_PER_MILLIMETRE = 96 / 25.4;
    private static final double MARGIN = 30;
    private static final double TITLE = 21;
    private static final double ANSWER = 12.5;
    private static final double NOTE = 8.4;
    /** Lines that stay together. */
    private static final int SHORT_NOTE = 3;

    private static final double CODE_SIDE = 76;
    private static final double COLUMN_GAP = 22;

    private final Paper paper;
    private final double width;
    private final double height;

    private SheetLayout(Paper paper) {
        this.paper = paper;
        double units = UNITS_PER_MILLIMETRE / enlargement(paper);
        width = paper.width() * units;
        height = paper.height() * units;
    }

    /** How much larger letters are than on A4: A3 hangs on walls, and slides are seen from far. */
    private static double enlargement(Paper paper) {
        return switch (paper) {
            case A4 -> 1;
            case A3 -> 1.25;
            case SLIDE -> 1.15;
        };
    }

    /** In the language of {@link Texts}. */
    static Sheet of(Paper paper, Figure figure) {
        return new SheetLayout(paper).compose(figure);
    }

    private Sheet compose(Figure figure) {
        var notes = figure.notes();
        double inner = width - 2 * MARGIN;
        var title = new Board();
        double y = title.paragraph(MARGIN, MARGIN - 6, inner, notes.title(), TITLE, true, Colours.INK);
        var heading = new Board();
        y = heading.paragraph(MARGIN, y + 1, inner, figure.answer(), ANSWER, false, Colours.INK);
        y = heading.paragraph(MARGIN, y + 1, inner, notes.filter(), ANSWER - 1.5, false, Colours.MUTED);

        var foot = notes(notes, inner);
        double footTop = height - MARGIN + 8 - foot.height();
        double top = y + 10;
        var drawn = new Board();
        drawn.addMoved(figure.drawing().draw(inner, footTop - 12 - top), MARGIN, top);

        var line = new Board();
        line.rule(MARGIN, width - MARGIN, footTop - 4, Colours.HAIRLINE, 0.8);
        var parts = new ArrayList<Part>();
        parts.add(part(Role.ORNAMENT, null, List.of(Mark.rect(0, 0, width, height, Colours.WHITE))));
        parts.add(part(Role.HEADING, null, title.marks()));
        parts.add(part(Role.PARAGRAPH, null, heading.marks()));
        parts.add(part(Role.FIGURE, figure.alternative(), drawn.marks()));
        parts.add(part(Role.ORNAMENT, null, line.marks()));
        for (var note : foot.paragraphs()) {
            parts.add(part(
                    Role.PARAGRAPH,
                    null,
                    note.stream().map(m -> m.moved(MARGIN, footTop + 4)).toList()));
        }
        if (!foot.code().isEmpty()) {
            parts.add(part(
                    Role.FIGURE,
                    Texts.text("figure.sheet.code", notes.address()),
                    foot.code().stream().map(m -> m.moved(MARGIN, footTop + 4)).toList()));
        }
        return new Sheet(paper, width, height, Texts.language(), notes.title(), description(figure), parts);
    }

    private Part part(Role role, @org.jspecify.annotations.Nullable String alternative, List<Mark> marks) {
        return new Part(
                role,
                alternative,
                Texts.language().rightToLeft()
                        ? marks.stream().map(m -> m.mirrored(width / 2)).toList()
                        : marks);
    }

    private static String description(Figure figure) {
        var notes = figure.notes();
        return String.join(" ", figure.answer(), notes.filter(), figure.alternative(), notes.source(), notes.state());
    }

    /** @param paragraphs marks of each, in the order in which they are read; their upper left corner is 0, 0 */
    private record Foot(double height, List<List<Mark>> paragraphs, List<Mark> code) {}

    private static Foot notes(ExportNotes notes, double inner) {
        var code = AddressCode.of(notes.address(), CODE_SIDE);
        double room = code.isEmpty() ? inner : inner - CODE_SIDE - COLUMN_GAP;
        int columns = room > 700 ? 3 : 2;
        double column = (room - (columns - 1) * COLUMN_GAP) / columns;
        var texts = texts(notes);
        var whole = new Board();
        double all = texts.stream()
                .mapToDouble(t -> whole.height(column, t.text(), NOTE) + 3)
                .sum();
        double height = Math.max(all / columns, CODE_SIDE - 4);
        Foot foot;
        do {
            foot = fill(texts, columns, column, height);
            height += NOTE;
        } while (foot.paragraphs().isEmpty());
        double codeX = inner - CODE_SIDE;
        return new Foot(
                Math.max(foot.height(), code.isEmpty() ? 0 : CODE_SIDE) + 4,
                foot.paragraphs(),
                code.stream().map(m -> m.moved(codeX, 0)).toList());
    }

    /** Paragraphs of the foot; no paragraphs if they do not fit into the columns. */
    private static Foot fill(List<Note> texts, int columns, double width, double height) {
        var paragraphs = new ArrayList<List<Mark>>();
        double y = 0;
        int column = 0;
        for (var text : texts) {
            var board = new Board();
            var lines = Paragraphs.lines(text.text(), width, NOTE, false, board.language());
            if (lines.size() <= SHORT_NOTE && y + lines.size() * NOTE * Board.LEADING > height + 3) {
                y = height;
            }
            for (var line : lines) {
                if (y + NOTE > height) {
                    column++;
                    y = 0;
                }
                if (column == columns) {
                    return new Foot(height, List.of(), List.of());
                }
                var words = board.words(
                        column * (width + COLUMN_GAP), y + NOTE, line, NOTE, false, Colours.MUTED, Side.RIGHT_OF);
                board.add(text.leftToRight() ? leftToRight(words) : words);
                y += NOTE * Board.LEADING;
            }
            paragraphs.add(board.marks());
            y += 3;
        }
        return new Foot(height, paragraphs, List.of());
    }

    private static Words leftToRight(Words words) {
        return new Words(
                words.x(), words.y(), words.text(), words.size(), false, words.colour(), words.side(), false, null);
    }

    /** @param leftToRight for addresses and digests, which are read so in every language */
    private record Note(String text, boolean leftToRight) {}

    private static List<Note> texts(ExportNotes notes) {
        var texts = new ArrayList<Note>();
        notes.rules().forEach(rule -> texts.add(new Note(rule, false)));
        if (notes.disclaimer() != null) {
            texts.add(new Note(notes.disclaimer(), false));
        }
        texts.add(new Note(notes.source(), false));
        texts.add(new Note(notes.state(), false));
        var snapshot = notes.snapshot();
        if (snapshot != null) {
            var shortHash = snapshot.sha256().substring(0, 12);
            texts.add(new Note(
                    Texts.text("figure.sheet.snapshot", String.valueOf(snapshot.id()), snapshot.label(), shortHash),
                    false));
            texts.add(new Note("SHA-256 " + snapshot.sha256(), true));
        }
        texts.add(new Note(notes.address(), true));
        return texts;
    }
}

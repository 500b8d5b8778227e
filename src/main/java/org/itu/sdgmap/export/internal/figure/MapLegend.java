package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.export.internal.figure.MapScheme.Row;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.geography.WorldShapes.LineKind;
import org.itu.sdgmap.ui.Texts;

/** The legend of a map in blocks, which stand below or beside each other as the page has room. */
final class MapLegend {

    static final double COLUMN = 178;

    private static final double TEXT = 9.6;
    private static final double SMALL = 8.6;
    private static final double ROW = 14.5;
    private static final double SWATCH = 20;
    private static final double HISTOGRAM_HEIGHT = 30;
    /** Room for a number at each end of the histogram. */
    private static final double SIDE_NUMBERS = 26;

    private final MapScheme scheme;
    private final MapWords words;
    private final CircleScale circles;

    MapLegend(MapScheme scheme, MapWords words, CircleScale circles) {
        this.scheme = scheme;
        this.words = words;
        this.circles = circles;
    }

    List<Block> blocks(double width) {
        var blocks = new ArrayList<Block>();
        var heading = paragraph(scheme.heading(), width, 10.5, true, Colours.INK);
        var note = paragraph(note(), width, SMALL, false, Colours.MUTED);
        if (scheme.circles().isEmpty()) {
            blocks.add(Block.column(List.of(heading, histogram(width), note), 6));
        } else {
            blocks.add(Block.column(List.of(heading, nestedCircles(width), note), 6));
            blocks.add(histogram(width));
        }
        blocks.add(rows(width));
        blocks.add(signs(width));
        blocks.add(Block.column(
                scheme.remarks().stream()
                        .map(r -> paragraph(r, width, TEXT, true, Colours.INK))
                        .toList(),
                5));
        return blocks.stream().filter(b -> !b.isEmpty()).toList();
    }

    private String note() {
        return scheme.circles().isEmpty() ? scheme.method() : words.circleNote(circles);
    }

    private Block rows(double width) {
        var board = new Board();
        board.add(board.words(width, SMALL, words.label("legendCountries"), SMALL, false, Colours.MUTED, Side.LEFT_OF));
        double y = SMALL + 4;
        for (var row : scheme.rows()) {
            y = row(board, row, y, width);
        }
        return new Block(width, y, board.marks());
    }

    private static double row(Board board, Row row, double y, double width) {
        swatch(board, row.fill(), y);
        double textWidth = width - SWATCH - 8 - 34;
        var lines = Paragraphs.lines(row.text(), textWidth, TEXT, false, board.language());
        board.add(board.words(width, y + 10, Texts.number((long) row.count()), TEXT, false, Colours.INK, Side.LEFT_OF));
        double next = y;
        for (var line : lines) {
            board.text(SWATCH + 8, next + 10, line, TEXT, Colours.INK);
            next += TEXT * 1.25;
        }
        return Math.max(y + ROW, next + 3);
    }

    private static void swatch(Board board, Fill fill, double y) {
        board.add(new Form(
                new java.awt.geom.Rectangle2D.Double(0.4, y + 0.6, SWATCH, 11),
                fill,
                Pen.of(fill.equals(MapColours.NOT_APPLICABLE) ? MapColours.COAST : MapColours.BORDER, 0.6)));
    }

    private Block histogram(double width) {
        var bars = scheme.bars().bars();
        if (bars.size() < 2) {
            return Block.empty();
        }
        var board = new Board();
        double step = width / bars.size();
        double gap = step > 5 ? 1 : 0.5;
        double highest = scheme.bars().highest();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double height = bar.count() == 0 ? 0 : Math.max(1.2, bar.count() / highest * HISTOGRAM_HEIGHT);
            if (height > 0) {
                board.rect(
                        i * step,
                        HISTOGRAM_HEIGHT - height,
                        step - gap,
                        height,
                        scheme.barColours().get(bar.classIndex()));
            }
        }
        board.rule(0, width, HISTOGRAM_HEIGHT + 0.4, Colours.MUTED, 0.7);
        double y = HISTOGRAM_HEIGHT + SMALL + 2;
        board.text(0, y, words.value(bars.getFirst().from()), SMALL, Colours.MUTED);
        var whole = words.isWhole();
        board.add(board.words(
                width,
                y,
                words.value(whole ? bars.getLast().to() - 1 : bars.getLast().to()),
                SMALL,
                false,
                Colours.MUTED,
                Side.LEFT_OF));
        var caption = words.label("histogram");
        boolean beside = Lettering.width(caption, SMALL, false) <= width - 2 * SIDE_NUMBERS;
        if (!beside) {
            y += SMALL * 1.3;
        }
        board.add(board.words(width / 2, y, caption, SMALL, false, Colours.MUTED, Side.AROUND));
        return new Block(width, y + 3, board.marks());
    }

    /** Circles that stand on one ground line, each with a leader to its value. */
    private Block nestedCircles(double width) {
        if (scheme.circles().isEmpty()) {
            return Block.empty();
        }
        var board = new Board();
        var values = circles.legendValues(words.isWhole());
        double largest = circles.radius(values.getFirst());
        double ground = 2 * largest + 1;
        double last = -100;
        for (int i = 0; i < values.size(); i++) {
            double radius = circles.radius(values.get(i));
            double y = Math.max(2 * (largest - radius) + 6, last + 12);
            last = y;
            board.add(new Form(
                    Board.circle(largest + 1, ground - radius, radius),
                    new Fill(scheme.circleColour(), i == 0 ? 0.55 : 0.75, null),
                    Pen.of(MapColours.BORDER, 0.8)));
            board.add(Mark.stroke(
                    Board.path(false, largest + 1, ground - 2 * radius, 2 * largest + 8, y, 2 * largest + 12, y),
                    Colours.MUTED,
                    0.6));
            board.text(2 * largest + 15, y + TEXT * 0.36, words.value(values.get(i)), TEXT, Colours.INK);
        }
        return new Block(width, Math.max(ground + 1, last + 6), board.marks());
    }

    /** Lines, symbols of small States and the hatch of worldwide work. */
    private Block signs(double width) {
        var board = new Board();
        double y = 0;
        if (scheme.overlaid()) {
            swatch(board, new Fill(MapColours.LAND.colour(), 1, Mark.Hatch.WORLDWIDE), y);
            y = sign(board, words.label("overlay"), y, width);
        }
        board.addAll(WorldDrawing.symbol(
                Board.circle(SWATCH / 2, y + 6, WorldDrawing.SYMBOL_RADIUS + 0.9),
                Board.circle(SWATCH / 2, y + 6, WorldDrawing.SYMBOL_RADIUS),
                MapColours.LAND));
        y = sign(board, Texts.text("figure.map.small"), y, width);
        for (var kind : List.of(LineKind.DISPUTED, LineKind.UNDETERMINED)) {
            board.add(new Form(Board.path(false, 0, y + 6, SWATCH, y + 6), null, WorldDrawing.pen(kind)));
            y = sign(board, words.label(kind == LineKind.DISPUTED ? "lineDisputed" : "lineUndetermined"), y, width);
        }
        return new Block(width, y, board.marks());
    }

    private static double sign(Board board, String text, double y, double width) {
        double next = board.lines(
                SWATCH + 8,
                y + 0.5,
                Paragraphs.lines(text, width - SWATCH - 8, TEXT, false, board.language()),
                TEXT,
                false,
                Colours.INK);
        return Math.max(y + ROW, next + 1);
    }

    static Block paragraph(String text, double width, double size, boolean bold, String colour) {
        if (text.isEmpty()) {
            return Block.empty();
        }
        var board = new Board();
        double height = board.paragraph(0, 0, width, text, size, bold, colour);
        return new Block(width, height, board.marks());
    }
}

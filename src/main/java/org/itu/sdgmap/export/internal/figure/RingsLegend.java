package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.itu.sdgmap.export.internal.figure.Mark.Fill;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.RingTile.MarkPlace;
import org.itu.sdgmap.ui.SdgRings.Item;
import org.itu.sdgmap.ui.SdgRings.Ring;
import org.itu.sdgmap.ui.Texts;

/**
 * What a reader needs to know to read the rings, and nothing that does not occur in them.
 *
 * @see "frontend/sdg-rings/internal/legend.ts"
 */
final class RingsLegend {

    private static final double TEXT = 9.6;
    private static final double SWATCH = 26;
    /** Texts that lines have of their own. */
    private static final Set<String> OF_LINES = Set.of("legendTileNumber", "legendSize");

    private final List<Ring> rings;
    private final RingsDrawing figure;
    private final boolean shaded;
    private final boolean discs;
    private final Disagreement disagreement;

    /** How it is shown that the other figure has an item elsewhere. */
    enum Disagreement {
        NONE,
        TOWARDS,
        GHOSTS
    }

    RingsLegend(List<Ring> rings, RingsDrawing figure, boolean shaded, boolean discs, Disagreement disagreement) {
        this.rings = rings;
        this.figure = figure;
        this.shaded = shaded;
        this.discs = discs;
        this.disagreement = disagreement;
    }

    Block block(double width) {
        var blocks = new ArrayList<Block>();
        if (figure.isNumbered()) {
            blocks.add(group("legendRings", width, ringNumbers(width)));
        }
        blocks.add(shaded ? group("legendShade", width, shades(width)) : group("legendSize", width, List.of(sizes())));
        blocks.add(group("legend", width, signs(width)));
        return Block.column(blocks, 12);
    }

    /** The names of numbered rings alone. */
    Block numbers(double width) {
        return group("legendRings", width, ringNumbers(width));
    }

    private Block group(String heading, double width, List<Block> entries) {
        var title = MapLegend.paragraph(label(heading), width, TEXT, true, Colours.INK);
        return Block.column(List.of(title, Block.column(entries, 3)), 4);
    }

    private List<Block> ringNumbers(double width) {
        return IntStream.range(0, rings.size())
                .mapToObj(i -> {
                    var board = new Board();
                    return entry(
                            List.of(board.words(
                                    SWATCH / 2, 11, RingsDrawing.ROMAN.get(i), 11, true, Colours.INK, Side.AROUND)),
                            rings.get(i).label(),
                            width);
                })
                .toList();
    }

    private List<Block> shades(double width) {
        var classes = figure.classes();
        var starts = classes.starts();
        return IntStream.range(0, classes.size())
                .mapToObj(i -> {
                    long from = starts.get(i);
                    boolean last = i == starts.size() - 1;
                    var text = last
                            ? label("legendFrom").replace("{from}", Texts.number(from))
                            : starts.get(i + 1) - from == 1
                                    ? Texts.number(from)
                                    : label("legendRange")
                                            .replace("{from}", Texts.number(from))
                                            .replace("{to}", Texts.number(starts.get(i + 1) - 1));
                    var swatch = new Form(
                            new java.awt.geom.RoundRectangle2D.Double(0.5, 0.5, SWATCH - 1, 14, 6, 6),
                            Fill.of(Colours.mix(Colours.WHITE, Colours.NEUTRAL, classes.strengthOf(i))),
                            Pen.of(Colours.NEUTRAL, 1));
                    return entry(List.of(swatch), text, width);
                })
                .toList();
    }

    /** Three tiles of round counts, the greatest first. */
    private Block sizes() {
        long greatest = items().stream().mapToLong(Item::activities).max().orElse(0);
        var round = CountClasses.roundNumbersUpTo(greatest);
        var board = new Board();
        double highest = 0;
        double x = 0;
        for (int fromEnd : new int[] {1, 3, 5}) {
            if (round.size() < fromEnd) {
                continue;
            }
            long count = round.get(round.size() - fromEnd);
            double side = figure.scale() * Math.sqrt(count);
            highest = Math.max(highest, side);
            var text = Texts.number(count);
            double column = Math.max(side, Lettering.width(text, TEXT, false) + 4);
            board.add(Mark.fill(RingTile.box(x + (column - side) / 2, highest - side, side, discs), Colours.NEUTRAL));
            board.add(board.words(x + column / 2, highest + 12, text, TEXT, false, Colours.INK, Side.AROUND));
            x += column + 14;
        }
        return new Block(x, highest + 16, board.marks());
    }

    private List<Block> signs(double width) {
        var entries = new ArrayList<Block>();
        var board = new Board();
        items().stream().filter(i -> i.activities() > 0).findFirst().ifPresent(example -> {
            entries.add(entry(
                    List.of(board.words(SWATCH / 2, 12, example.shortText(), 14, true, Colours.INK, Side.AROUND)),
                    label("legendTileNumber"),
                    width));
            entries.add(entry(
                    List.of(board.words(
                            SWATCH / 2, 11, Texts.number(example.activities()), 11, false, Colours.INK, Side.AROUND)),
                    label("legendTileCount"),
                    width));
        });
        if (items().stream().anyMatch(i -> i.activities() == 0)) {
            entries.add(entry(
                    List.of(new Form(
                            RingTile.box(SWATCH / 2 - 8, 0, 16, discs),
                            Fill.of(Colours.WHITE),
                            Pen.of(Colours.NEUTRAL, 1.5))),
                    label("zero"),
                    width));
        }
        if (disagreement == Disagreement.TOWARDS) {
            entries.add(entry(RingTile.towards(new MarkPlace(SWATCH / 2, 8, 7), 0, -1), label("legendTowards"), width));
        } else if (disagreement == Disagreement.GHOSTS) {
            var ghost = new Form(
                    new java.awt.geom.RoundRectangle2D.Double(SWATCH / 2 - 8, 0.5, 16, 16, 6, 6),
                    Fill.of(Colours.WHITE),
                    new Pen(Colours.NEUTRAL, 1.5, List.of(4.0, 2.5), false));
            entries.add(entry(List.of(ghost), label("legendGhost"), width));
        }
        return entries;
    }

    private static Block entry(List<Mark> swatch, String text, double width) {
        var board = new Board();
        board.addAll(swatch);
        double x = SWATCH + 8;
        var lines = Paragraphs.lines(text, width - x, TEXT, false, board.language());
        double bottom = board.lines(x, lines.size() == 1 ? 1.5 : 0, lines, TEXT, false, Colours.INK);
        return new Block(width, Math.max(16, bottom), board.marks());
    }

    private List<Item> items() {
        return rings.stream().flatMap(r -> r.items().stream()).toList();
    }

    private String label(String name) {
        return Texts.raw((discs && OF_LINES.contains(name) ? "rings.lineLabel." : "rings.label.") + name);
    }
}

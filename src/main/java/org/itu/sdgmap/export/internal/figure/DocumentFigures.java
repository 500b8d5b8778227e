package org.itu.sdgmap.export.internal.figure;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.figure.Sheet.Part;
import org.itu.sdgmap.export.internal.figure.Sheet.Role;
import org.springframework.stereotype.Component;

/** The figures of sheets without title and notes, for documents that say these in their text. */
@Component
public class DocumentFigures {

    private static final int DOTS_PER_INCH = 150;
    /** For each unit of a drawing: about 230 on an inch of a page. */
    private static final double PIXELS = 1.8;

    private static final double MAP_WIDTH = 860;
    private static final double MAP_HEIGHT = 540;
    private static final double RINGS_WIDTH = 880;
    private static final double RINGS_HEIGHT = 412;

    private final MapWriter maps;
    private final RingsWriter rings;

    DocumentFigures(MapWriter maps, RingsWriter rings) {
        this.maps = maps;
        this.rings = rings;
    }

    /**
     * @param alternative what it shows, in words
     * @param svg standalone
     * @param png makes the same in pixels
     * @param aspect width by height
     */
    public record Drawn(String alternative, String svg, Supplier<byte[]> png, double aspect) {}

    /** The coverage map as its page shows it. To be asked within the reader's language. */
    public Drawn map(ActivityFilter filter, Language language, String origin) {
        return draw(maps, order(ExportSubject.MAP, filter, language, origin), MAP_WIDTH, MAP_HEIGHT);
    }

    /** The Goals in their rings as their page shows them. To be asked within the reader's language. */
    public Drawn rings(ActivityFilter filter, Language language, String origin) {
        return draw(rings, order(ExportSubject.RINGS, filter, language, origin), RINGS_WIDTH, RINGS_HEIGHT);
    }

    private static ExportOrder order(ExportSubject subject, ActivityFilter filter, Language language, String origin) {
        return new ExportOrder(
                subject, ExportFormat.SVG, FilterParameters.write(filter), language, Paper.A4, DOTS_PER_INCH, origin);
    }

    private static Drawn draw(FigureWriter writer, ExportOrder order, double width, double height) {
        var figure = writer.read(order).get();
        var drawn = figure.drawing().draw(width, height);
        var marks = order.language().rightToLeft()
                ? drawn.stream().map(m -> m.mirrored(width / 2)).toList()
                : drawn;
        var sheet = new Sheet(
                Paper.A4,
                width,
                height,
                order.language(),
                figure.notes().title(),
                figure.alternative(),
                List.of(new Part(Role.FIGURE, figure.alternative(), plain(marks))));
        var out = new ByteArrayOutputStream();
        try {
            SvgSheet.write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The figure could not be drawn", e);
        }
        return new Drawn(
                figure.alternative(),
                out.toString(StandardCharsets.UTF_8),
                () -> png(marks, width, height),
                width / height);
    }

    private static byte[] png(List<Mark> marks, double width, double height) {
        var picture = new BufferedImage(
                (int) Math.round(width * PIXELS), (int) Math.round(height * PIXELS), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.scale(PIXELS, PIXELS);
            new Painter(graphics).paint(marks, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("The figure could not be painted", e);
        }
        return out.toByteArray();
    }

    /** Programs that write documents paint a halo over its letters, and know anchors from left to right alone. */
    private static List<Mark> plain(List<Mark> marks) {
        return marks.stream()
                .<Mark>map(mark -> switch (mark) {
                    case Form form -> form;
                    case Words w ->
                        new Words(w.x(), w.y(), w.text(), w.size(), w.bold(), w.colour(), w.side(), false, null);
                    case Window window -> new Window(window.frame(), plain(window.marks()));
                })
                .toList();
    }
}

package org.itu.sdgmap.export.internal.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final double MAP_WIDTH = 860;
    private static final double MAP_HEIGHT = 540;
    private static final double RINGS_WIDTH = 840;
    private static final double RINGS_HEIGHT = 350;

    private final MapWriter maps;
    private final RingsWriter rings;

    DocumentFigures(MapWriter maps, RingsWriter rings) {
        this.maps = maps;
        this.rings = rings;
    }

    /**
     * @param alternative what it shows, in words
     * @param svg standalone
     * @param aspect width by height
     */
    public record Drawn(String alternative, String svg, double aspect) {}

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
        var marks = plain(figure.drawing().draw(width, height));
        var mirrored = order.language().rightToLeft()
                ? marks.stream().map(m -> m.mirrored(width / 2)).toList()
                : marks;
        var sheet = new Sheet(
                Paper.A4,
                width,
                height,
                order.language(),
                figure.notes().title(),
                figure.alternative(),
                List.of(new Part(Role.FIGURE, figure.alternative(), mirrored)));
        var out = new ByteArrayOutputStream();
        try {
            SvgSheet.write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The figure could not be drawn", e);
        }
        return new Drawn(figure.alternative(), out.toString(StandardCharsets.UTF_8), width / height);
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

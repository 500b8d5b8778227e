package org.itu.sdgmap.export;

import java.util.List;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ReportBlock.Figure;
import org.itu.sdgmap.export.ReportBlock.Heading;
import org.itu.sdgmap.export.ReportBlock.Table;

/**
 * A report as it is made once, before it is written in a format.
 *
 * @param title such as: ITU's contribution to the WSIS outcomes, 2026
 * @param subtitle of which state it is
 * @param about what it is for, in a sentence
 */
public record Report(
        ReportChoices choices,
        Language language,
        String title,
        String subtitle,
        String about,
        List<ReportBlock> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }

    public List<Heading> headings() {
        return of(Heading.class);
    }

    public List<Table> tables() {
        return of(Table.class);
    }

    public List<Figure> figures() {
        return of(Figure.class);
    }

    private <T extends ReportBlock> List<T> of(Class<T> type) {
        return blocks.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

package org.itu.sdgmap.export.internal;

import java.util.List;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Elements of a framework as rows of a table. */
final class ElementTable {

    private ElementTable() {}

    static List<DataColumn> columns() {
        return List.of(
                DataColumn.text("framework", Texts.text("export.column.framework")),
                DataColumn.text("code", Texts.text("brief.csv.code")),
                DataColumn.text("kind", Texts.text("export.column.kind")),
                DataColumn.text("above", Texts.text("export.column.above")),
                DataColumn.text("title", Texts.text("brief.csv.name")),
                DataColumn.text("title_en", Texts.text("export.column.titleIn", Language.EN.ownName())),
                DataColumn.integer("activities", Texts.text("map.column.ACTIVITIES")),
                DataColumn.integer("derived_activities", Texts.text("export.column.derived")),
                DataColumn.text("confidence", Texts.text("activity.confidence")));
    }

    static DataRow row(Element element, FrameworkCatalog frameworks, FrameworkCount count) {
        var parent = element.parentId();
        // Activities are not linked to indicators: none says nothing.
        boolean countable = element.kind() != ElementKind.INDICATOR;
        return DataRow.of(
                element.key().framework(),
                MatrixRows.code(element),
                Texts.text("frameworks.kinds." + kind(element)),
                parent == null ? null : MatrixRows.code(frameworks.getElement(parent)),
                element.title().in(Texts.language()),
                element.title().in(Language.EN),
                number(countable, count.linked()),
                number(countable, count.derived()),
                element.confidence().name());
    }

    private static String kind(Element element) {
        return element.key().framework().equals("SDG")
                        && (element.kind() == ElementKind.GOAL || element.kind() == ElementKind.TARGET)
                ? "SDG_" + element.kind()
                : element.kind().name();
    }

    private static @Nullable Long number(boolean countable, long count) {
        return countable ? Long.valueOf(count) : null;
    }
}

package org.itu.sdgmap.export.internal;

import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.analysis.RingsService;
import org.itu.sdgmap.analysis.RingsService.FrameworkCount;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.stereotype.Component;

/** All elements of a framework, with the activities of each. */
@Component
class FrameworkExport extends DataExports {

    private static final String FRAMEWORK = "the code of a framework such as SDG or SP2024";

    private final FrameworkCatalog frameworks;
    private final RingsService rings;

    FrameworkExport(Parts parts, FrameworkCatalog frameworks, RingsService rings) {
        super(parts, ExportSubject.FRAMEWORK, false);
        this.frameworks = frameworks;
        this.rings = rings;
    }

    @Override
    List<String> tables() {
        return List.of("elements");
    }

    @Override
    List<String> own() {
        return List.of(ExportOrder.OF);
    }

    @Override
    void checkValues(ExportOrder order) {
        parts.parameters().filter(order);
        framework(order);
    }

    private Framework framework(ExportOrder order) {
        return frameworks.getFramework(DataParameters.of(order, FRAMEWORK).toUpperCase(Locale.ROOT));
    }

    @Override
    DataContent content(ExportOrder order) {
        var filter = parts.parameters().filter(order);
        var framework = framework(order);
        var counts = rings.listFrameworkCounts(framework.code(), filter, order.language());
        var rows = frameworks.listElements(framework.code()).stream()
                .map(e -> ElementTable.row(e, frameworks, counts.getOrDefault(e.id(), FrameworkCount.NONE)))
                .toList();
        return DataContent.of(
                notes(
                        order,
                        filter,
                        framework.name().in(order.language()),
                        "frameworks/" + framework.code(),
                        false,
                        texts("rule.distinct", "frameworks.rule.below", "frameworks.rule.derived")),
                DataTable.of("elements", framework.shortName().in(order.language()), ElementTable.columns(), rows));
    }
}

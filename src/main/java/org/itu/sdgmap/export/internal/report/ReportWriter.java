package org.itu.sdgmap.export.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.ExportWriter;
import org.itu.sdgmap.export.ReportChoices;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.Reports;
import org.springframework.stereotype.Component;

/** Reports by way of orders; the parameter kind says which. */
@Component
class ReportWriter implements ExportWriter {

    private final Reports reports;

    ReportWriter(Reports reports) {
        this.reports = reports;
    }

    @Override
    public ExportSubject subject() {
        return ExportSubject.REPORT;
    }

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.of(ExportFormat.DOCX, ExportFormat.PDF);
    }

    @Override
    public void check(ExportOrder order) {
        choices(order);
    }

    private ReportChoices choices(ExportOrder order) {
        if (!formats().contains(order.format())) {
            throw new InvalidValueException("format", order.format().code(), "docx or pdf");
        }
        var kind = order.parameters().getOrDefault("kind", List.of()).stream()
                .findFirst()
                .orElse("");
        return reports.parse(ReportKind.getByCode(kind), order.parameters());
    }

    @Override
    public void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
        var choices = choices(order);
        progress.report(0, 2);
        var report = reports.make(choices, order.language(), order.origin());
        progress.report(1, 2);
        out.write(reports.write(report, order.format()).content());
        progress.report(2, 2);
    }
}

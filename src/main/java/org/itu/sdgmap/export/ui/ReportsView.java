package org.itu.sdgmap.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.KeptReports;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.Reports;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.security.CurrentAccount;
import org.itu.sdgmap.security.SignedIn;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.CopyLinkButton;
import org.itu.sdgmap.ui.DoneLine;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports: what there is, what to choose, how it reads, and what coordinators have made before. */
@Route(Paths.REPORTS)
@Menu(title = "menu.reports", order = 8)
@AnonymousAllowed
class ReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<ExportFormat> FORMATS = List.of(ExportFormat.DOCX, ExportFormat.PDF);
    private static final int MOST_KEPT = 50;

    private final Reports reports;
    private final KeptReports kept;
    private final Translations translations;
    private final boolean coordinator;
    private final ReportKinds kinds = new ReportKinds();
    private final ReportForm form;
    private final Div actions = new Div();
    private final DoneLine done = new DoneLine();
    private final Section preview = new Section();
    private final Section history = new Section();

    ReportsView(
            Reports reports,
            KeptReports kept,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            Snapshots snapshots,
            CurrentAccount account,
            Translations translations,
            Clock clock) {
        this.reports = reports;
        this.kept = kept;
        this.translations = translations;
        coordinator = account.find().filter(SignedIn::isCoordinator).isPresent();
        form = new ReportForm(reports, frameworks, countries, snapshots, clock);
        addClassName("reports");
        actions.addClassName("report-actions");
        preview.addClassName("report-preview-frame");
        preview.getElement().setAttribute("aria-label", Texts.text("reports.preview"));
        history.addClassName("report-history");
        var header = new PageHeader(Texts.text("reports.title"), new CopyLinkButton());
        header.setAnswer(Texts.text("reports.answer"));
        var made = new Div(form, actions, done, preview);
        made.addClassName("report-made");
        var stage = new Div(kinds, made);
        stage.addClassName("report-stage");
        add(header, stage, history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        kinds.show(ReportAddress.kind(location));
        form.show(location);
        actions.removeAll();
        preview.removeAll();
        ReportAddress.missing(location)
                .ifPresentOrElse(
                        choice -> preview.add(new Paragraph(Texts.text("reports.needs", choice))),
                        () -> showReport(location));
        showHistory();
    }

    private void showReport(Location location) {
        var choices = reports.parse(
                ReportAddress.kind(location), location.getQueryParameters().getParameters());
        var report = reports.make(choices, ReportAddress.language(location, Texts.language()), origin());
        for (var format : FORMATS) {
            var link = new Anchor(
                    ReportAddress.file(choices, report.language(), format), Texts.text("reports.download", format));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            link.addClassName("report-download");
            actions.add(link);
        }
        if (coordinator) {
            FORMATS.forEach(format -> actions.add(keepButton(report, format)));
        }
        preview.add(ReportPreview.of(report, translations));
    }

    private Button keepButton(Report report, ExportFormat format) {
        var button = new Button(Texts.text("reports.keep", format), e -> {
            var file = reports.write(report, format);
            kept.keep(report, format, file);
            done.say(Texts.text("reports.keep.done", file.name()));
            showHistory();
        });
        button.setDisableOnClick(false);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void showHistory() {
        history.removeAll();
        history.add(new H2(Texts.text("reports.kept")), new Paragraph(Texts.text("reports.kept.about")));
        var all = kept.list(MOST_KEPT);
        history.add(all.isEmpty() ? new Paragraph(Texts.text("reports.kept.empty")) : new KeptReportTable(all));
    }

    /** Where the reader sees the tool, for the links within the report. */
    private static String origin() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString()
                : "";
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rule.pageTitle", Texts.text("reports.title"));
    }
}

package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.DataQuality.DayCount;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.SectorCount;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;

/** What activities lack, by kind, over time and by person; each leads to the field to mend. */
@Route(DeskAddress.QUALITY)
@PermitAll
class QualityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final int MOST_PERSONS = 20;
    private static final int MOST_IN_FILE = 10_000;

    private final transient DataQuality quality;
    private final transient DeskRoles roles;
    private final transient FieldWords words;
    private final transient Clock clock;
    private transient QualityParameters shown = QualityParameters.none();

    QualityView(DataQuality quality, DeskRoles roles, FieldWords words, Clock clock) {
        this.quality = quality;
        this.roles = roles;
        this.words = words;
        this.clock = clock;
        addClassNames("workspace", "quality-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = QualityParameters.read(event.getLocation());
        removeAll();
        var header = new PageHeader(Texts.text("workspace.quality"));
        add(header, new DeskNavigation(DeskAddress.QUALITY));
        if (roles.contributed().isEmpty()) {
            header.setAnswer(Texts.text("workspace.noRole"));
            return;
        }
        header.setAnswer(Texts.text("workspace.quality.answer"));
        var filters = new DeskFilters();
        filters.addSectors(shown.sector(), roles.contributed(), s -> UI.getCurrentOrThrow()
                .navigate(DeskAddress.QUALITY, shown.withSector(s).write()));
        add(filters, kinds());
        var lack = shown.lack();
        if (lack != null) {
            add(rows(lack));
        }
        add(persons());
    }

    private Section kinds() {
        var today = LocalDate.now(clock);
        var month = today.minusDays(30);
        var year = today.minusYears(1);
        var counts = quality.count(shown.sectors());
        var trend = quality.listTrend(shown.sectors(), year);
        var table = new DeskTable(
                "workspace.quality.kinds",
                List.of(
                        "workspace.quality.lack",
                        "workspace.quality.now",
                        "workspace.quality.monthAgo",
                        "workspace.quality.yearAgo"));
        for (var lack : Lack.values()) {
            int now = counts.stream()
                    .filter(c -> c.lack() == lack)
                    .mapToInt(SectorCount::count)
                    .sum();
            var link = new Anchor(shown.withLack(lack).address(), Texts.text("workspace.lack", lack));
            if (lack == shown.lack()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            table.addRow(
                    link, new Span(Texts.number(now)), past(trend, lack, month), past(trend, lack, year));
        }
        return section("workspace.quality.kinds", table);
    }

    /** The figure of a day, or that none was taken then. */
    private static Span past(List<DayCount> trend, Lack lack, LocalDate day) {
        var ofDay = trend.stream().filter(c -> c.day().equals(day)).toList();
        if (ofDay.isEmpty()) {
            return new Span(Texts.text("workspace.quality.noFigure"));
        }
        return new Span(Texts.number(ofDay.stream()
                .filter(c -> c.lack() == lack)
                .mapToInt(DayCount::count)
                .sum()));
    }

    private Section rows(Lack lack) {
        var rows = quality.list(lack, shown.sectors(), shown.person(), shown.page() * PAGE, PAGE);
        int total = quality.count(shown.sectors()).stream()
                .filter(c -> c.lack() == lack)
                .mapToInt(SectorCount::count)
                .sum();
        var section = section("workspace.lack." + lack.name(), new Paragraph(Texts.text("workspace.lack.text", lack)));
        var person = shown.person();
        if (person != null) {
            var chip = new DeskFilters();
            chip.addChip(Texts.text("workspace.queue.ofAuthor", person), () -> UI.getCurrentOrThrow()
                    .navigate(DeskAddress.QUALITY, shown.withPerson(null, lack).write()));
            section.add(chip);
        }
        if (rows.isEmpty()) {
            section.add(new Paragraph(Texts.text("workspace.quality.none")));
            return section;
        }
        var table = new DeskTable(
                "workspace.quality.list",
                List.of(
                        "workspace.field.title",
                        "workspace.quality.mend",
                        "workspace.field.sector",
                        "workspace.quality.person",
                        "workspace.changed"));
        for (var row : rows) {
            var decides = row.field().equals("status");
            var title = new Anchor(DeskAddress.ofHistory(row.slug()), row.title());
            title.addClassName("desk-title");
            var mend = decides
                    ? new Anchor(
                            lack == Lack.WAITING_LONG
                                    ? DeskAddress.ofReview(row.slug())
                                    : DeskAddress.ofEditing(row.slug()),
                            Texts.text(
                                    lack == Lack.WAITING_LONG ? "workspace.action.review" : "workspace.action.edit"))
                    : new Anchor(DeskAddress.ofEditing(row.slug(), row.field()), words.field(row.field()));
            table.addRow(
                    title,
                    mend,
                    new Span(Texts.text("sector", row.sector())),
                    new Span(row.personName()),
                    new Span(Texts.date(row.changedAt())));
        }
        section.add(table, download(lack));
        if (person == null && total > PAGE) {
            section.add(new PageLinks(
                    shown.page(), PAGE, total, p -> shown.withPage(p).address()));
        }
        return section;
    }

    private Section persons() {
        var table = new DeskTable(
                "workspace.quality.persons",
                List.of("workspace.quality.person", "workspace.quality.lack", "workspace.quality.now"));
        quality.countByPerson(shown.sectors()).stream()
                .filter(c -> shown.lack() == null || c.lack() == shown.lack())
                .limit(MOST_PERSONS)
                .forEach(c -> table.addRow(
                        new Anchor(shown.withPerson(c.person(), c.lack()).address(), c.personName()),
                        new Span(Texts.text("workspace.lack", c.lack())),
                        new Span(Texts.number(c.count()))));
        return section("workspace.quality.persons", table);
    }

    private Anchor download(Lack lack) {
        var rows = shown;
        var columns = Arrays.asList("slug", "title", "sector", "person", "changed_at", "lack", "field");
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                        var bytes = CsvFile.write(
                                columns,
                                quality.list(lack, rows.sectors(), rows.person(), 0, MOST_IN_FILE).stream()
                                        .map(r -> List.of(
                                                r.slug(),
                                                r.title(),
                                                r.sector().code(),
                                                r.personName(),
                                                r.changedAt().toString(),
                                                r.lack().name(),
                                                r.field()))
                                        .toList());
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                "data-quality.csv",
                                "text/csv; charset=utf-8",
                                bytes.length);
                }),
                Texts.text("workspace.quality.download"));
    }

    private static Section section(String titleKey, Component content) {
        var section = new Section(new H2(Texts.text(titleKey)), content);
        section.addClassName("review-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("workspace.quality"));
    }
}

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
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.itu.sdgmap.activity.DataQuality;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.DataQuality.PersonCount;
import org.itu.sdgmap.activity.DataQuality.SectorCount;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;

/** What activities lack, by kind, over time and by person; each leads to the field to mend. */
@Route(DeskAddress.QUALITY)
@PermitAll
class QualityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final int MOST_PERSONS = 20;

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
        var counts = quality.count(shown.sectors());
        var persons = quality.countByPerson(shown.sectors());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        add(
                filters,
                section(
                        Texts.text("workspace.quality.kinds"),
                        new QualityKinds(
                                shown, counts, quality.listTrend(shown.sectors(), today.minusYears(1)), today)));
        var lack = shown.lack();
        if (lack != null) {
            add(rows(lack, counts, persons));
        }
        add(persons(persons));
    }

    private Section rows(Lack lack, List<SectorCount> counts, List<PersonCount> persons) {
        var section =
                section(Texts.text("workspace.lack", lack), new Paragraph(Texts.text("workspace.lack.text", lack)));
        var person = shown.person();
        if (person != null) {
            section.add(chip(person, lack, persons));
        }
        var rows = quality.list(lack, shown.sectors(), person, shown.page() * PAGE, PAGE);
        if (rows.isEmpty()) {
            section.add(new Paragraph(Texts.text("workspace.quality.none")));
            return section;
        }
        var download = new Anchor(QualityFile.handler(quality, shown, lack), Texts.text("workspace.quality.download"));
        section.add(new QualityRows(rows, words), download);
        long total = person == null ? QualityKinds.count(counts, lack) : ofPerson(persons, person, lack);
        if (total > PAGE) {
            section.add(new PageLinks(
                    shown.page(), PAGE, total, p -> shown.withPage(p).address()));
        }
        return section;
    }

    private DeskFilters chip(String person, Lack lack, List<PersonCount> persons) {
        var name = persons.stream()
                .filter(c -> c.person().equals(person))
                .map(PersonCount::personName)
                .findFirst()
                .orElse(person);
        var chip = new DeskFilters();
        chip.addChip(Texts.text("workspace.queue.ofAuthor", name), () -> UI.getCurrentOrThrow()
                .navigate(DeskAddress.QUALITY, shown.withPerson(null, lack).write()));
        return chip;
    }

    private static long ofPerson(List<PersonCount> persons, String person, Lack lack) {
        return persons.stream()
                .filter(c -> c.person().equals(person) && c.lack() == lack)
                .mapToLong(PersonCount::count)
                .sum();
    }

    private Section persons(List<PersonCount> persons) {
        var table = new DeskTable(
                "workspace.quality.persons",
                List.of("workspace.quality.person", "workspace.quality.lack", "workspace.quality.now"));
        persons.stream()
                .filter(c -> shown.lack() == null || c.lack() == shown.lack())
                .limit(MOST_PERSONS)
                .forEach(c -> table.addRow(
                        new Anchor(shown.withPerson(c.person(), c.lack()).address(), c.personName()),
                        new Span(Texts.text("workspace.lack", c.lack())),
                        new Span(Texts.number((long) c.count()))));
        return section(Texts.text("workspace.quality.persons"), table);
    }

    private static Section section(String title, Component content) {
        var section = new Section(new H2(title), content);
        section.addClassName("review-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("workspace.quality"));
    }
}

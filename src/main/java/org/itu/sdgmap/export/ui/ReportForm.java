package org.itu.sdgmap.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ReportKind;
import org.itu.sdgmap.export.ReportKind.Choice;
import org.itu.sdgmap.export.Reports;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.Paths;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What a report can be chosen by; each choice leads to an address of its own. */
class ReportForm extends Div {

    /** The public state is not older. */
    private static final int FIRST_YEAR = 2010;

    private final Reports reports;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final Snapshots snapshots;
    private final Clock clock;

    /** @param code in the spelling of addresses; empty for none */
    private record Option(String code, String label) {}

    ReportForm(
            Reports reports, FrameworkCatalog frameworks, CountryCatalog countries, Snapshots snapshots, Clock clock) {
        this.reports = reports;
        this.frameworks = frameworks;
        this.countries = countries;
        this.snapshots = snapshots;
        this.clock = clock;
        addClassName("report-form");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("reports.choices"));
    }

    void show(Location location) {
        var kind = ReportAddress.kind(location);
        removeAll();
        if (kind.takes(Choice.COUNTRY)) {
            addCombo(location, "reports.choice.COUNTRY", "country", countryOptions());
        }
        if (kind.takes(Choice.REGION)) {
            addCombo(location, "reports.choice.REGION", "region", regionOptions());
        }
        if (kind.takes(Choice.LINE)) {
            addSelect(location, "reports.choice.LINE", "line", lineOptions(), "C2");
        }
        addSelect(
                location,
                kind.isOfOneYear() ? "reports.choice.YEAR" : "reports.choice.YEAR_FROM",
                "year",
                yearOptions(kind),
                usualYear(kind));
        addSelect(location, "reports.choice.SECTOR", "sector", sectorOptions(), "");
        addState(location);
        addLanguage(location);
    }

    private String usualYear(ReportKind kind) {
        var thisYear = LocalDate.now(clock).getYear();
        if (kind == ReportKind.HLPF) {
            var years = reports.listForumYears();
            return years.stream()
                    .filter(y -> y <= thisYear)
                    .findFirst()
                    .orElseGet(years::getFirst)
                    .toString();
        }
        return kind.isOfOneYear() ? String.valueOf(thisYear) : "";
    }

    private List<Option> yearOptions(ReportKind kind) {
        if (kind == ReportKind.HLPF) {
            return reports.listForumYears().stream()
                    .map(y -> new Option(y.toString(), y.toString()))
                    .toList();
        }
        var options = new ArrayList<Option>();
        if (!kind.isOfOneYear()) {
            options.add(new Option("", Texts.text("reports.years.all")));
        }
        int thisYear = LocalDate.now(clock).getYear();
        IntStream.rangeClosed(0, thisYear - FIRST_YEAR)
                .mapToObj(back -> String.valueOf(thisYear - back))
                .forEach(y -> options.add(new Option(y, y)));
        return options;
    }

    private static List<Option> sectorOptions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.text("reports.sectors.all")));
        Arrays.stream(Sector.values()).forEach(s -> options.add(new Option(s.code(), Texts.text("sector.long", s))));
        return options;
    }

    private List<Option> lineOptions() {
        return reports.listRoadmapLines().stream()
                .map(code -> new Option(
                        code,
                        ElementCodes.parseActionLine(code)
                                .flatMap(frameworks::findElement)
                                .map(e -> code + " " + e.title().in(Texts.language()))
                                .orElse(code)))
                .toList();
    }

    private List<Option> countryOptions() {
        return sorted(countries.listCountries().stream()
                .map(c -> new Option(c.iso3(), c.name().in(Texts.language())))
                .toList());
    }

    private List<Option> regionOptions() {
        return countries.listGroups().stream()
                .map(g -> new Option(g.code(), g.name().in(Texts.language())))
                .toList();
    }

    private static List<Option> sorted(List<Option> options) {
        var collator = Collator.getInstance(Texts.language().locale());
        return options.stream()
                .sorted(Comparator.comparing(Option::label, collator::compare))
                .toList();
    }

    private void addState(Location location) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.text("reports.state.present")));
        var day = single(location, "asof");
        if (day != null) {
            options.add(
                    new Option("asof=" + day, Texts.text("reports.state.asof", AsOfPicker.day(LocalDate.parse(day)))));
        }
        snapshots
                .listSnapshots()
                .forEach(s -> options.add(new Option(
                        "snapshot=" + s.id(),
                        Texts.text("reports.state.snapshot", String.valueOf(s.id()), s.label()))));
        var snapshot = single(location, "snapshot");
        var chosen = snapshot != null ? "snapshot=" + snapshot : day != null ? "asof=" + day : "";
        var select = select("reports.choice.STATE", options, chosen);
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var without = new Location(location.getPath(), ReportAddress.changed(location, "asof", ""));
                var value = e.getValue().code();
                var parts = value.split("=", 2);
                goTo(
                        parts.length == 2 && parts[0].equals("asof")
                                ? ReportAddress.changed(
                                        new Location(without.getPath(), ReportAddress.changed(without, "snapshot", "")),
                                        "asof",
                                        parts[1])
                                : ReportAddress.changed(without, "snapshot", parts.length == 2 ? parts[1] : ""));
            }
        });
        add(select);
    }

    private void addLanguage(Location location) {
        var select = new Select<Language>();
        select.setLabel(Texts.text("reports.choice.LANGUAGE"));
        select.setItems(Language.values());
        select.setItemLabelGenerator(Language::ownName);
        select.setValue(ReportAddress.language(location, Texts.language()));
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                goTo(ReportAddress.inLanguage(location, e.getValue()));
            }
        });
        add(select);
    }

    private void addSelect(Location location, String label, String name, List<Option> options, String usual) {
        var given = single(location, name);
        var select = select(label, options, given == null ? usual : given);
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                goTo(ReportAddress.changed(location, name, e.getValue().code()));
            }
        });
        add(select);
    }

    private static Select<Option> select(String label, List<Option> options, String chosen) {
        var select = new Select<Option>();
        select.setLabel(Texts.text(label));
        var items = new ArrayList<>(options);
        var found =
                items.stream().filter(o -> o.code().equalsIgnoreCase(chosen)).findFirst();
        if (found.isEmpty()) {
            items.add(new Option(chosen, chosen));
        }
        select.setItems(items);
        select.setItemLabelGenerator(Option::label);
        select.setValue(found.orElseGet(items::getLast));
        return select;
    }

    private void addCombo(Location location, String label, String name, List<Option> options) {
        var combo = new ComboBox<Option>(Texts.text(label));
        combo.setItems(options);
        combo.setItemLabelGenerator(Option::label);
        var given = single(location, name);
        options.stream()
                .filter(o -> o.code().equalsIgnoreCase(given))
                .findFirst()
                .ifPresent(combo::setValue);
        combo.setRequiredIndicatorVisible(true);
        combo.addValueChangeListener(e -> {
            var chosen = e.getValue();
            if (e.isFromClient() && chosen != null) {
                goTo(ReportAddress.changed(location, name, chosen.code()));
            }
        });
        add(combo);
    }

    private static @Nullable String single(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(v -> !v.isBlank())
                .orElse(null);
    }

    private static void goTo(QueryParameters parameters) {
        UI.getCurrentOrThrow().navigate(Paths.REPORTS, parameters);
    }
}

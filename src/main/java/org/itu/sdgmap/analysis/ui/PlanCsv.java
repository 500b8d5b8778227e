package org.itu.sdgmap.analysis.ui;

import java.util.List;
import java.util.stream.Stream;
import org.itu.sdgmap.common.CsvFile;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.PlanLink;
import org.itu.sdgmap.framework.PlanSuccession;
import org.itu.sdgmap.ui.Translations;
import org.jspecify.annotations.Nullable;

/** The crosswalk between the strategic plans as a file for spreadsheets. */
final class PlanCsv {

    private static final List<String> COLUMNS = List.of(
            "from_plan",
            "from_code",
            "from_title",
            "relation",
            "to_plan",
            "to_code",
            "to_title",
            "basis",
            "rationale_en",
            "source_en");

    private final Translations translations;
    private final Language language;

    PlanCsv(Translations translations, Language language) {
        this.translations = translations;
        this.language = language;
    }

    /** All links, and the elements shown that have none. */
    byte[] write(PlanSuccession succession, List<Element> shown) {
        var links = succession.listLinks().stream().map(this::row);
        var withoutLink = shown.stream()
                .filter(e -> succession.read(e).isPresent()
                        && succession.listLinksFrom(e).isEmpty())
                .map(e -> row(cells(e), List.of(text("plans.withoutSuccessor")), cells(null), List.of("", "", "")));
        return CsvFile.write(COLUMNS, Stream.concat(links, withoutLink).toList());
    }

    private List<String> row(PlanLink link) {
        return row(
                cells(link.from()),
                List.of(text("frameworks.relation.TO." + link.relation().name())),
                cells(link.to()),
                List.of(text("frameworks.basis." + link.basis().name()), link.rationale(), link.source()));
    }

    @SafeVarargs
    private static List<String> row(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** A code has its plan before it: a spreadsheet would take 2.10 for the number 2.1. */
    private List<String> cells(@Nullable Element element) {
        if (element == null) {
            return List.of("", "", "");
        }
        var plan = element.key().framework();
        return List.of(plan, plan + " " + element.displayCode(), element.title().in(language));
    }

    private String text(String key) {
        return translations.text(language, key);
    }
}

package org.itu.sdgmap.workspace.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Scope;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ReadActivity;
import org.itu.sdgmap.importing.ReadActivity.ReadLink;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was read of a cell, in the reader's words. */
@Component
class ImportReadings {

    private final CountryCatalog countries;

    ImportReadings(CountryCatalog countries) {
        this.countries = countries;
    }

    String of(ReadActivity activity, ImportField field) {
        return switch (field) {
            case TITLE -> activity.title();
            case DESCRIPTION -> activity.description();
            case LANGUAGE -> activity.language().ownName();
            case SECTOR -> activity.sector() == null ? "" : ImportWords.sector(activity.sector());
            case KIND -> Texts.text("kind", activity.kind());
            case START -> year(activity.startYear(), activity.startDate());
            case END -> end(activity);
            case PERIOD -> year(activity.startYear(), activity.startDate()) + " – " + end(activity);
            case SCOPE -> Texts.text("scope", activity.scope());
            case COUNTRIES -> where(activity);
            case LATITUDE ->
                activity.place() == null ? "" : plain(activity.place().latitude());
            case LONGITUDE ->
                activity.place() == null ? "" : plain(activity.place().longitude());
            case COORDINATES ->
                activity.place() == null
                        ? ""
                        : plain(activity.place().latitude()) + ", "
                                + plain(activity.place().longitude());
            case PARTNERS -> String.join("; ", activity.partners());
            case ACTION_LINES -> codes(activity, ElementKey.WSIS::equals);
            case SDG -> codes(activity, ElementKey.SDG::equals);
            case STRATEGIC -> codes(activity, f -> !f.equals(ElementKey.SDG) && !f.equals(ElementKey.WSIS));
            case WEIGHTS -> weights(activity, ElementKey.SDG);
            case LINE_WEIGHTS -> weights(activity, ElementKey.WSIS);
            case URL -> activity.url() == null ? "" : activity.url();
            case NUMBER, CONTACT, IGNORED -> "";
        };
    }

    private String where(ReadActivity activity) {
        if (activity.scope() == Scope.GLOBAL) {
            return Texts.text("scope", Scope.GLOBAL);
        }
        var names = new ArrayList<String>();
        activity.regions()
                .forEach(r -> names.add(countries
                        .findGroup(r)
                        .map(g -> g.name().in(Texts.language()))
                        .orElse(r)));
        activity.countries()
                .forEach(c -> names.add(countries
                        .findCountry(c)
                        .map(n -> n.name().in(Texts.language()))
                        .orElse(c)));
        return String.join("; ", names);
    }

    private static String end(ReadActivity activity) {
        return activity.ongoing() ? Texts.text("imports.ongoing") : year(activity.endYear(), activity.endDate());
    }

    private static String year(@Nullable Integer year, @Nullable LocalDate day) {
        return day != null ? day.toString() : year == null ? "" : year.toString();
    }

    private static String codes(ReadActivity activity, java.util.function.Predicate<String> framework) {
        return activity.links().stream()
                .map(ReadLink::element)
                .filter(e -> framework.test(e.framework()))
                .map(ElementCodes::display)
                .collect(Collectors.joining("; "));
    }

    private static String weights(ReadActivity activity, String framework) {
        List<String> weights = activity.links().stream()
                .filter(l -> l.element().framework().equals(framework) && l.weight() != null)
                .map(l -> ElementCodes.display(l.element()) + ": " + plain(l.weight()))
                .toList();
        return String.join("; ", weights);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}

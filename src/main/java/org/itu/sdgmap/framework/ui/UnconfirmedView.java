package org.itu.sdgmap.framework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.FrameworkRecords.Choice;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.ui.PageHeader;
import org.itu.sdgmap.ui.PageLinks;
import org.itu.sdgmap.ui.Texts;

/** What was recorded from memory or translated by hand and awaits a check, to be confirmed one by one or together. */
@Route(CorrectionsAddress.UNCONFIRMED)
@RolesAllowed("COORDINATOR")
class UnconfirmedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 25;
    private static final String ALL = "";

    private final FrameworkCatalog frameworks;
    private final FrameworkRecords records;
    private final RecordWords words;
    private final PageHeader header = new PageHeader(Texts.text("corrections.queue"));
    private final Div filters = new Div();
    private final Div pages = new Div();
    private final UnconfirmedList list;
    private Choice choice = Choice.ALL;
    private int page;

    UnconfirmedView(FrameworkCatalog frameworks, FrameworkRecords records, FrameworkEditing editing) {
        this.frameworks = frameworks;
        this.records = records;
        words = new RecordWords(frameworks);
        list = new UnconfirmedList(words, editing, this::show);
        addClassNames("corrections", "unconfirmed-view");
        filters.addClassName("correction-filters");
        add(new CorrectionsTrail(), header, filters, list, pages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var location = event.getLocation();
        choice = new Choice(
                frameworks.listFrameworks().stream()
                        .map(Framework::code)
                        .filter(parameter(location, "framework")::equals)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(RecordKind.values())
                        .filter(k -> k.name().equals(parameter(location, "kind")))
                        .findFirst()
                        .orElse(null),
                Language.findByCode(parameter(location, "language")).orElse(null));
        page = PageLinks.read(location);
        showFilters();
        show();
    }

    private void show() {
        var found = records.listUnconfirmed(choice, page * PAGE, PAGE);
        if (found.items().isEmpty() && page > 0) {
            page = 0;
            found = records.listUnconfirmed(choice, 0, PAGE);
        }
        header.setAnswer(Texts.text("corrections.queue.answer", found.total()));
        list.show(found.items());
        pages.removeAll();
        if (found.total() > PAGE) {
            pages.add(new PageLinks(
                    page,
                    PAGE,
                    found.total(),
                    p -> "/" + CorrectionsAddress.UNCONFIRMED + "?"
                            + new QueryParameters(parameters(choice, p)).getQueryString()));
        }
    }

    private void showFilters() {
        var ofFramework = new LinkedHashMap<String, String>();
        frameworks.listFrameworks().forEach(f -> ofFramework.put(f.code(), words.framework(f.code())));
        var ofKind = new LinkedHashMap<String, String>();
        for (var kind : RecordKind.values()) {
            ofKind.put(kind.name(), Texts.text("corrections.kinds", kind));
        }
        var ofLanguage = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            ofLanguage.put(language.code(), RecordWords.languageName(language));
        }
        var kind = choice.kind();
        var language = choice.language();
        filters.removeAll();
        filters.add(
                select(
                        "corrections.filter.framework",
                        ofFramework,
                        choice.framework() == null ? ALL : choice.framework(),
                        v -> go("framework", v)),
                select("corrections.filter.kind", ofKind, kind == null ? ALL : kind.name(), v -> go("kind", v)),
                select(
                        "corrections.filter.language",
                        ofLanguage,
                        language == null ? ALL : language.code(),
                        v -> go("language", v)));
    }

    private static Select<String> select(
            String label, Map<String, String> options, String value, SerializableConsumer<String> whenChosen) {
        var select = new Select<String>();
        select.setLabel(Texts.text(label));
        var items = new LinkedHashMap<String, String>();
        items.put(ALL, Texts.text("corrections.filter.all"));
        items.putAll(options);
        select.setItems(items.keySet());
        select.setItemLabelGenerator(v -> items.getOrDefault(v, v));
        select.setValue(value);
        select.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                whenChosen.accept(e.getValue());
            }
        });
        return select;
    }

    private void go(String name, String value) {
        var parameters = parameters(choice, 0);
        parameters.remove(name);
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
        UI.getCurrentOrThrow().navigate(CorrectionsAddress.UNCONFIRMED, new QueryParameters(parameters));
    }

    private static Map<String, List<String>> parameters(Choice choice, int page) {
        var parameters = new LinkedHashMap<String, List<String>>();
        var kind = choice.kind();
        var language = choice.language();
        if (choice.framework() != null) {
            parameters.put("framework", List.of(choice.framework()));
        }
        if (kind != null) {
            parameters.put("kind", List.of(kind.name()));
        }
        if (language != null) {
            parameters.put("language", List.of(language.code()));
        }
        if (page > 0) {
            parameters.put(PageLinks.PARAMETER, List.of(String.valueOf(page + 1)));
        }
        return parameters;
    }

    private static String parameter(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).orElse("");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("corrections.queue"));
    }
}

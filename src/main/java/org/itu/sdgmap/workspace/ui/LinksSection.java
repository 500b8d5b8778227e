package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Contribution;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.MappingBasis;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.suggestion.SuggestedLink;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Section 3: the elements of frameworks that the activity serves, and those that it may serve too. */
class LinksSection extends EntrySection implements EntryFields.Places {

    private static final int NUMBER = 3;
    private static final int SUGGESTED = 6;
    private static final String WEIGHTS = "weights.";

    private final EntryFields fields;
    private final EntryServices services;
    private final ElementWords words;
    private final ComboBox<Element> search = new ComboBox<>(Texts.text("entry.links.search"));
    private final Div groups = new Div();
    private final Paragraph none = new Paragraph(Texts.text("entry.links.none"));
    private final UndoLine undo = new UndoLine();
    private final SuggestionPanel suggestions;
    private final Map<String, LinkGroup> byFramework = new LinkedHashMap<>();
    private final Set<ElementKey> dismissed = new HashSet<>();
    private List<SuggestedLink> suggested = List.of();

    LinksSection(EntryFields fields, EntryServices services) {
        super(NUMBER);
        this.fields = fields;
        this.services = services;
        words = new ElementWords(services.frameworks());
        suggestions = new SuggestionPanel(words, this::take, this::dismiss);
        search.setHelperText(Texts.text("entry.links.help"));
        search.setPlaceholder(Texts.text("entry.links.example"));
        search.setItemLabelGenerator(e -> words.full(e.key()));
        search.setRenderer(new ComponentRenderer<>(this::option));
        search.setItems(query -> services.elements()
                .find(query.getFilter().orElse(""), linked())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        search.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                var key = e.getValue().key();
                search.clear();
                link(key);
            }
        });
        var tree = new Button(
                Texts.text("entry.links.tree"),
                e -> new ElementTreeDialog(services.frameworks(), k -> linked().contains(k), this::link).open());
        var picker = new Div(search, tree);
        picker.addClassNames("entry-row", "link-search");
        var list = new Div(picker, undo, none, groups);
        groups.addClassName("link-groups");
        addField(fields.add("links", list, Texts.text("entry.links"), NUMBER));
        addBeside(suggestions);
        fields.addList(this);
    }

    private Div option(Element element) {
        var code = new Span(words.code(element.key()));
        code.addClassName("option-code");
        var option = new Div(code, new Span(element.title().in(Texts.language())));
        option.addClassName("option-explained");
        return option;
    }

    private Set<ElementKey> linked() {
        return rows().stream().map(LinkRow::element).collect(Collectors.toSet());
    }

    private List<LinkRow> rows() {
        return byFramework.values().stream().flatMap(g -> g.rows().stream()).toList();
    }

    private void link(ElementKey key) {
        link(key, Texts.text("entry.links.added", words.code(key)));
    }

    private void link(ElementKey key, String done) {
        if (linked().contains(key)) {
            return;
        }
        var before = values();
        add(new DraftLink(key, Contribution.PRIMARY, "", "", "", MappingBasis.BUREAU));
        changed();
        undo.offer(done, () -> restore(before));
    }

    private void take(SuggestedLink suggestion) {
        link(suggestion.element());
    }

    private void dismiss(SuggestedLink suggestion) {
        dismissed.add(suggestion.element());
        showSuggestions();
        undo.offer(Texts.text("entry.suggestions.dismissed", words.code(suggestion.element())), () -> {
            dismissed.remove(suggestion.element());
            showSuggestions();
        });
    }

    private void remove(LinkRow row) {
        var before = values();
        byFramework.values().removeIf(group -> {
            group.remove(row);
            if (group.isEmpty()) {
                groups.remove(group);
            }
            return group.isEmpty();
        });
        changed();
        undo.offer(Texts.text("entry.links.removed", words.code(row.element())), () -> restore(before));
    }

    private void restore(List<DraftLink> links) {
        rebuild(links);
        changed();
    }

    private void changed() {
        none.setVisible(byFramework.isEmpty());
        showSuggestions();
        fields.changed();
    }

    private void add(DraftLink link) {
        var framework = link.element().framework();
        var group = byFramework.computeIfAbsent(framework, f -> {
            var made = new LinkGroup(fields, words.framework(f));
            groups.add(made);
            return made;
        });
        group.add(new LinkRow(fields, words, link, this::remove));
    }

    private void rebuild(List<DraftLink> links) {
        byFramework.clear();
        groups.removeAll();
        links.forEach(this::add);
        none.setVisible(byFramework.isEmpty());
    }

    /** The sums, after any change of a weight. */
    void count() {
        byFramework.values().forEach(LinkGroup::count);
    }

    /** Asks anew what may be linked too. */
    void suggest(DraftContent content, @Nullable String slug) {
        suggested = services.suggestions().list(content, slug, SUGGESTED + dismissed.size());
        showSuggestions();
    }

    private void showSuggestions() {
        var linked = linked();
        suggestions.show(suggested.stream()
                .filter(s -> !dismissed.contains(s.element()) && !linked.contains(s.element()))
                .limit(SUGGESTED)
                .toList());
    }

    /** What was sent away stays away while the person is signed in. */
    void remember(long draft) {
        var name = "entry.dismissed." + draft;
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(name) instanceof Set<?> known) {
            known.forEach(k -> dismissed.add((ElementKey) k));
        }
        session.setAttribute(name, dismissed);
    }

    @Override
    public Optional<EntryField> find(String path) {
        if (path.startsWith(WEIGHTS)) {
            return Optional.ofNullable(byFramework.get(path.substring(WEIGHTS.length())))
                    .map(LinkGroup::weights);
        }
        return rows().stream().flatMap(r -> r.find(path).stream()).findFirst();
    }

    private List<DraftLink> values() {
        return new ArrayList<>(rows().stream().map(LinkRow::value).toList());
    }

    @Override
    void show(DraftContent content) {
        undo.clear();
        rebuild(content.links());
    }

    @Override
    void write(DraftParts parts) {
        parts.links = values();
    }

    @Override
    boolean isBegun(DraftContent content) {
        return !content.links().isEmpty();
    }
}

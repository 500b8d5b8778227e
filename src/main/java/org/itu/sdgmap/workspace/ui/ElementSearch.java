package org.itu.sdgmap.workspace.ui;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Elements of all frameworks by code, in the usual spellings, or by words in any of the six languages. */
@Component
class ElementSearch {

    /**
     * An element with its words, all of them folded once.
     *
     * @param words all that it can be found by
     */
    private record Entry(Element element, String code, Map<Language, String> titles, String words) {

        static Entry of(Framework framework, Element element) {
            var titles = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                titles.put(language, SearchWords.fold(element.title().in(language)));
            }
            var code = SearchWords.fold(element.displayCode());
            var names = String.join(" ", framework.shortName().texts().values());
            var texts = String.join(" ", element.title().texts().values());
            return new Entry(
                    element,
                    code,
                    titles,
                    SearchWords.fold(String.join(" ", framework.code(), names, texts)) + " " + code);
        }
    }

    private record Index(long revision, List<Entry> entries) {}

    /** One that matches; the smaller its rank, the earlier it is offered. */
    private record Found(Element element, int rank) {}

    private final FrameworkCatalog frameworks;
    private volatile Index index = new Index(Long.MIN_VALUE, List.of());

    ElementSearch(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    /** Those that match, elements with the very code first, those linked already left out. */
    Stream<Element> find(String text, Set<ElementKey> linked) {
        var words = SearchWords.of(text);
        var wanted = SearchWords.fold(text.strip());
        var language = Texts.language();
        var named = new HashSet<ElementKey>();
        frameworks.listFrameworks().forEach(f -> ElementCodes.parse(f.code(), text)
                .ifPresent(named::add));
        return entries().stream()
                .filter(e -> !linked.contains(e.element().key()))
                .filter(e -> named.contains(e.element().key()) || SearchWords.match(words, e.words()))
                .map(e -> new Found(
                        e.element(),
                        rank(e, wanted, language, named.contains(e.element().key()))))
                .sorted(Comparator.comparingInt(Found::rank))
                .map(Found::element);
    }

    private static int rank(Entry entry, String wanted, Language language, boolean named) {
        if (entry.code().equals(wanted)) {
            return 0;
        }
        if (named) {
            return 1;
        }
        if (!wanted.isEmpty() && entry.code().startsWith(wanted)) {
            return 2;
        }
        return entry.titles().getOrDefault(language, "").contains(wanted) ? 3 : 4;
    }

    private List<Entry> entries() {
        var present = index;
        long revision = frameworks.revision();
        if (present.revision() != revision) {
            present = new Index(
                    revision,
                    frameworks.listFrameworks().stream()
                            .flatMap(f ->
                                    frameworks.listElements(f.code()).stream().map(e -> Entry.of(f, e)))
                            .toList());
            index = present;
        }
        return present.entries();
    }
}

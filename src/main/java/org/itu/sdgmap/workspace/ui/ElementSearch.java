package org.itu.sdgmap.workspace.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Elements of all frameworks by code, in the usual spellings, or by words in any of the six languages. */
@Component
class ElementSearch {

    private record Entry(Element element, String folded) {}

    private record Index(long revision, List<Entry> entries) {}

    private final FrameworkCatalog frameworks;
    private volatile Index index = new Index(Long.MIN_VALUE, List.of());

    ElementSearch(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    /** Those that match, elements with the very code first, those linked already left out. */
    Stream<Element> find(String text, Set<ElementKey> linked) {
        var words = SearchWords.of(text);
        var code = SearchWords.fold(text.strip());
        var named = frameworks.listFrameworks().stream()
                .flatMap(f -> ElementCodes.parse(f.code(), text).stream())
                .toList();
        return entries().stream()
                .filter(e -> !linked.contains(e.element().key()))
                .filter(e -> named.contains(e.element().key()) || SearchWords.match(words, e.folded()))
                .map(Entry::element)
                .sorted(Comparator.comparingInt(e -> rank(e, code, named.contains(e.key()))));
    }

    private static int rank(Element element, String code, boolean named) {
        var own = SearchWords.fold(element.displayCode());
        if (own.equals(code)) {
            return 0;
        }
        if (named) {
            return 1;
        }
        if (!code.isEmpty() && own.startsWith(code)) {
            return 2;
        }
        return SearchWords.fold(element.title().in(Texts.language())).contains(code) ? 3 : 4;
    }

    private List<Entry> entries() {
        var present = index;
        if (present.revision() != frameworks.revision()) {
            long revision = frameworks.revision();
            present = new Index(
                    revision,
                    frameworks.listFrameworks().stream()
                            .flatMap(f -> frameworks.listElements(f.code()).stream()
                                    .map(e -> new Entry(
                                            e,
                                            SearchWords.fold(String.join(
                                                    " ",
                                                    f.code(),
                                                    String.join(
                                                            " ",
                                                            f.shortName()
                                                                    .texts()
                                                                    .values()),
                                                    e.displayCode(),
                                                    String.join(
                                                            " ",
                                                            e.title().texts().values()))))))
                            .toList());
            index = present;
        }
        return present.entries();
    }
}

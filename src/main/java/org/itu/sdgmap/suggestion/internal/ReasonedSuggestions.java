package org.itu.sdgmap.suggestion.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.activity.SimilarActivities;
import org.itu.sdgmap.framework.CrosswalkLink.Basis;
import org.itu.sdgmap.framework.CrosswalkLink.Relation;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.suggestion.LinkSuggestions;
import org.itu.sdgmap.suggestion.SuggestedLink;
import org.itu.sdgmap.suggestion.SuggestedLink.LinkedBySimilar;
import org.itu.sdgmap.suggestion.SuggestedLink.NamedInText;
import org.itu.sdgmap.suggestion.SuggestedLink.Reason;
import org.itu.sdgmap.suggestion.SuggestedLink.SimilarTitle;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByCrosswalk;
import org.itu.sdgmap.suggestion.SuggestedLink.TiedByMatrix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Gathers reasons for elements that are not linked yet: what the text names, what similar activities are linked to, what
 * the WSIS-SDG Matrix and the crosswalk tie to the links that are there. Elements are ranked by their reasons.
 */
@Service
class ReasonedSuggestions implements LinkSuggestions {

    private static final int RESEMBLING = 10;
    private static final int SHOWN_SIMILAR = 3;
    /** A single activity must resemble this one closely for its links to be suggested. */
    private static final double CLOSE = 0.6;

    private static final Pattern CODE = Pattern.compile(
            "(?iu)(?:SDG|ODD|ODS|ЦУР|可持续发展目标)\\s*([1-9][0-9]?(?:\\.[0-9a-z]{1,2})?)|\\b(C(?:[1-689]|1[01]))\\b");

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;
    private final SimilarActivities similar;

    ReasonedSuggestions(FrameworkCatalog frameworks, FrameworkDetails details, SimilarActivities similar) {
        this.frameworks = frameworks;
        this.details = details;
        this.similar = similar;
    }

    @Override
    public List<SuggestedLink> list(DraftContent content, @Nullable String except, int limit) {
        var linked = content.links().stream().map(DraftLink::element).collect(Collectors.toSet());
        var reasons = new LinkedHashMap<ElementKey, List<Reason>>();
        named(content, reasons);
        similar(content, except, reasons);
        var elements = linked.stream()
                .map(frameworks::findElement)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Element e) -> e.key().framework()).thenComparing(Element::sortOrder))
                .toList();
        matrix(elements, reasons);
        crosswalk(content, elements, reasons);
        var known = withParents(linked);
        return reasons.entrySet().stream()
                .filter(e -> !known.contains(e.getKey()) && !hasLinkedBelow(e.getKey(), linked))
                .sorted(Comparator.<Map.Entry<ElementKey, List<Reason>>>comparingDouble(e -> strength(e.getValue()))
                        .reversed()
                        .thenComparing(e -> order(e.getKey())))
                .limit(limit)
                .map(e -> new SuggestedLink(e.getKey(), strongestFirst(e.getValue())))
                .toList();
    }

    private void named(DraftContent content, Map<ElementKey, List<Reason>> reasons) {
        var text = content.title() + "\n" + content.description();
        CODE.matcher(text).results().forEach(found -> parse(found)
                .flatMap(frameworks::findElement)
                .ifPresent(
                        e -> add(reasons, e.key(), new NamedInText(found.group().strip()))));
        // The names of the applications of C7 are words of their own, such as e-health.
        for (var line : frameworks.listMatrixLines()) {
            var name = line.title().in(content.language());
            if (line.parentId() != null && containsWord(text, name)) {
                add(reasons, line.key(), new NamedInText(name));
            }
        }
    }

    private static Optional<ElementKey> parse(MatchResult found) {
        return found.group(1) != null
                ? ElementCodes.parseSdg(found.group(1))
                : ElementCodes.parseActionLine(found.group(2));
    }

    /** Whether a text holds a name, as a word of its own where the script puts spaces between words. */
    private static boolean containsWord(String text, String name) {
        var word = Pattern.quote(name);
        return Pattern.compile("(?iu)(?<![\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}])" + word
                        + "(?![\\p{IsLatin}\\p{IsCyrillic}])")
                .matcher(text)
                .find();
    }

    private void similar(DraftContent content, @Nullable String except, Map<ElementKey, List<Reason>> reasons) {
        var resembling = similar.list(content.title(), content.description(), content.language(), except, RESEMBLING);
        var having = new LinkedHashMap<ElementKey, List<SimilarActivities.Similar>>();
        resembling.forEach(s -> s.links()
                .forEach(l -> having.computeIfAbsent(l, k -> new ArrayList<>()).add(s)));
        having.forEach((element, activities) -> {
            if (activities.size() > 1 || activities.getFirst().similarity() >= CLOSE) {
                var titles = activities.stream()
                        .limit(SHOWN_SIMILAR)
                        .map(s -> new SimilarTitle(s.slug(), s.title()))
                        .toList();
                add(reasons, element, new LinkedBySimilar(titles, activities.size(), resembling.size()));
            }
        });
    }

    /** A tie to a Goal is left aside where the Matrix names targets of it for the same line. */
    private void matrix(Collection<Element> linked, Map<ElementKey, List<Reason>> reasons) {
        for (var element : linked) {
            details.listMatrixLinks(element.id()).stream()
                    .filter(l -> l.statedDirectly())
                    .forEach(l -> add(reasons, l.other().key(), new TiedByMatrix(element.key())));
        }
    }

    /** Elements of plans that were in force while the activity ran, of the whole Union or of its own Sector. */
    private void crosswalk(DraftContent content, Collection<Element> linked, Map<ElementKey, List<Reason>> reasons) {
        for (var element : linked) {
            details.listCrosswalk(element.id()).stream()
                    .filter(l -> l.relation() == Relation.CONTRIBUTES_TO && l.basis() != Basis.OFFICIAL_UNION_LEVEL)
                    .filter(l -> concerns(l.other(), content))
                    .forEach(l -> add(reasons, l.other().key(), new TiedByCrosswalk(element.key())));
        }
    }

    private boolean concerns(Element element, DraftContent content) {
        var sector = content.sector();
        boolean ofSector = element.sector() == null
                || element.sector().equals("UNION")
                || sector != null && element.sector().equals(sector.code());
        var years = years(content);
        var framework = frameworks.getFramework(element.key().framework());
        return ofSector
                && (framework.periodStart() == null || years.to() >= framework.periodStart())
                && (framework.periodEnd() == null || years.from() <= framework.periodEnd());
    }

    private record Years(int from, int to) {}

    private static Years years(DraftContent content) {
        int from = year(content.startYear(), 0);
        int to = content.ongoing() ? Integer.MAX_VALUE : year(content.endYear(), from > 0 ? from : Integer.MAX_VALUE);
        return new Years(from, to);
    }

    private static int year(String text, int otherwise) {
        return text.strip().matches("[0-9]{4}") ? Integer.parseInt(text.strip()) : otherwise;
    }

    private static void add(Map<ElementKey, List<Reason>> reasons, ElementKey element, Reason reason) {
        var ofElement = reasons.computeIfAbsent(element, k -> new ArrayList<>());
        if (!ofElement.contains(reason)) {
            ofElement.add(reason);
        }
    }

    /** What is linked and all above it: a Goal is not suggested beside its own target. */
    private Set<ElementKey> withParents(Set<ElementKey> linked) {
        var all = new HashSet<>(linked);
        for (var key : linked) {
            var element = frameworks.findElement(key).orElse(null);
            while (element != null && element.parentId() != null) {
                element = frameworks.getElement(element.parentId());
                all.add(element.key());
            }
        }
        return all;
    }

    /** Whether something below is linked; C7 itself is ambiguous, so it is never suggested either. */
    private boolean hasLinkedBelow(ElementKey key, Set<ElementKey> linked) {
        var element = frameworks.findElement(key).orElse(null);
        return element == null
                || key.equals(ElementKey.wsis("C7"))
                || frameworks.listChildren(element.id()).stream().anyMatch(c -> linked.contains(c.key()));
    }

    private int order(ElementKey key) {
        return frameworks.findElement(key).map(Element::sortOrder).orElse(Integer.MAX_VALUE);
    }

    private static double strength(List<Reason> reasons) {
        return reasons.stream().mapToDouble(ReasonedSuggestions::strength).sum();
    }

    private static double strength(Reason reason) {
        return switch (reason) {
            case NamedInText n -> 4;
            case LinkedBySimilar s -> 1 + 2.0 * s.having() / s.resembling();
            case TiedByMatrix m -> 1;
            case TiedByCrosswalk c -> 0.75;
        };
    }

    private static List<Reason> strongestFirst(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason r) -> strength(r)).reversed())
                .toList();
    }
}

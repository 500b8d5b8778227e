package org.itu.sdgmap.activity.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityLink;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.DraftContent.DraftLink;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FrameworkCatalog;

/** Reads the links of an activity and checks them one by one, then together. */
final class LinkReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FrameworkCatalog frameworks;
    private final Problems problems;
    /** Weights by framework, empty where one was not entered. */
    private final Map<String, List<Optional<BigDecimal>>> weights = new LinkedHashMap<>();

    private final Set<String> frameworksWithWrongWeights = new HashSet<>();

    LinkReading(FrameworkCatalog frameworks, Problems problems) {
        this.frameworks = frameworks;
        this.problems = problems;
    }

    List<ActivityLink> read(List<DraftLink> typed) {
        problems.requireNumber("links", typed.size(), ActivityContent.MAX_LINKS);
        var linked = typed.stream().map(DraftLink::element).collect(Collectors.toSet());
        var seen = new HashSet<ElementKey>();
        var links = new ArrayList<ActivityLink>();
        for (var link : typed) {
            var field = "links." + link.element();
            if (!seen.add(link.element())) {
                problems.add(field, link.element().toString(), ActivityRule.TWICE);
                continue;
            }
            if (frameworks.findElement(link.element()).isEmpty()) {
                problems.add(field, link.element().toString(), ActivityRule.UNKNOWN_ELEMENT);
            }
            refuseGoalBesideTarget(field, link.element(), linked);
            int before = problems.list().size();
            var read = readOne(field, link);
            if (problems.list().size() == before) {
                links.add(read);
            }
        }
        weights.forEach(this::checkWeights);
        return links;
    }

    private ActivityLink readOne(String field, DraftLink link) {
        var weight = weight(field + ".weight", link);
        var rationale =
                problems.bounded(field + ".rationale", TypedTexts.lines(link.rationale()), ActivityLink.MAX_RATIONALE);
        var evidence = problems.webAddress(field + ".evidenceUrl", link.evidenceUrl());
        boolean isSound = rationale.length() <= ActivityLink.MAX_RATIONALE;
        return new ActivityLink(
                link.element(),
                link.contribution(),
                weight.orElse(null),
                isSound ? TypedTexts.optional(rationale).orElse(null) : null,
                evidence.orElse(null),
                link.mappingBasis());
    }

    private Optional<BigDecimal> weight(String field, DraftLink link) {
        var framework = link.element().framework();
        var weight = TypedNumbers.weight(link.weight());
        if (weight.isEmpty() && !TypedTexts.line(link.weight()).isEmpty()) {
            problems.add(field, link.weight(), ActivityRule.NOT_A_WEIGHT);
            frameworksWithWrongWeights.add(framework);
        }
        weights.computeIfAbsent(framework, f -> new ArrayList<>()).add(weight);
        return weight;
    }

    /** A Goal says less than its own target, and both would count twice by weight. */
    private void refuseGoalBesideTarget(String field, ElementKey goal, Set<ElementKey> linked) {
        if (goal.framework().equals(ElementKey.SDG) && goal.code().startsWith("SDG")) {
            var prefix = goal.code().substring("SDG".length()) + ".";
            linked.stream()
                    .filter(k ->
                            k.framework().equals(ElementKey.SDG) && k.code().startsWith(prefix))
                    .map(ElementKey::code)
                    .min(String::compareTo)
                    .ifPresent(target -> problems.add(field, goal.code(), ActivityRule.GOAL_BESIDE_TARGET, target));
        }
    }

    private void checkWeights(String framework, List<Optional<BigDecimal>> ofFramework) {
        var given = ofFramework.stream().flatMap(Optional::stream).toList();
        if (given.isEmpty() || frameworksWithWrongWeights.contains(framework)) {
            return;
        }
        var sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (given.size() < ofFramework.size()) {
            problems.add("weights." + framework, sum.toPlainString(), ActivityRule.WEIGHTS_INCOMPLETE, framework);
        } else if (sum.compareTo(HUNDRED) != 0) {
            problems.add("weights." + framework, sum.toPlainString(), ActivityRule.WEIGHTS_NOT_100, framework);
        }
    }
}

package org.itu.sdgmap.activity.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityContent.Translation;
import org.itu.sdgmap.activity.ActivityDocument;
import org.itu.sdgmap.activity.ActivityResult;
import org.itu.sdgmap.activity.ActivityRule;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.common.Language;

/** Reads the lists of an activity that stand by themselves; entries in which nothing was entered are left out. */
final class PartReading {

    private final Problems problems;

    PartReading(Problems problems) {
        this.problems = problems;
    }

    Map<Language, Translation> translations(DraftContent content) {
        var translations = new EnumMap<Language, Translation>(Language.class);
        for (var language : Language.values()) {
            var typed = content.translations().get(language);
            if (typed == null) {
                continue;
            }
            var title = TypedTexts.line(typed.title());
            var description = TypedTexts.lines(typed.description());
            if (title.isEmpty() && description.isEmpty()) {
                continue;
            }
            var field = "translations." + language.code();
            if (language == content.language()) {
                problems.add(field, language.code(), ActivityRule.ORIGINAL_LANGUAGE);
                continue;
            }
            translations.put(
                    language,
                    new Translation(
                            problems.required(field + ".title", title, ActivityContent.MAX_TITLE),
                            problems.required(field + ".description", description, ActivityContent.MAX_DESCRIPTION)));
        }
        return translations;
    }

    /** Partners or resolutions, each once. */
    List<String> names(String field, List<String> typed, int most) {
        problems.requireNumber(field, typed.size(), most);
        IntStream.range(0, typed.size())
                .forEach(i ->
                        problems.bounded(field + "." + i, TypedTexts.line(typed.get(i)), ActivityContent.MAX_NAME));
        return typed.stream()
                .map(TypedTexts::line)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }

    List<ActivityResult> results(List<DraftResult> typed) {
        problems.requireNumber("results", typed.size(), ActivityContent.MAX_PAPERS);
        var results = new ArrayList<ActivityResult>();
        for (int i = 0; i < typed.size(); i++) {
            result("results." + i, typed.get(i)).ifPresent(results::add);
        }
        return results;
    }

    private Optional<ActivityResult> result(String field, DraftResult typed) {
        var what = TypedTexts.line(typed.what());
        var unit = TypedTexts.line(typed.unit());
        var writtenFigure = TypedTexts.line(typed.figure());
        var writtenYear = TypedTexts.line(typed.year());
        if ((what + unit + writtenFigure + writtenYear).isEmpty()) {
            return Optional.empty();
        }
        problems.required(field + ".what", what, ActivityResult.MAX_WHAT);
        var figure = TypedNumbers.figure(writtenFigure);
        if (figure.isEmpty()) {
            problems.add(
                    field + ".figure",
                    writtenFigure,
                    writtenFigure.isEmpty() ? ActivityRule.MISSING : ActivityRule.NOT_A_FIGURE);
        }
        problems.required(field + ".unit", unit, ActivityResult.MAX_UNIT);
        var year = TypedNumbers.year(writtenYear);
        if (year.isEmpty() && !writtenYear.isEmpty()) {
            problems.add(field + ".year", writtenYear, ActivityRule.NOT_A_YEAR);
        }
        boolean isSound = isBetween(what, ActivityResult.MAX_WHAT) && isBetween(unit, ActivityResult.MAX_UNIT);
        return figure.filter(f -> isSound).map(f -> new ActivityResult(what, f, unit, year.orElse(null)));
    }

    List<ActivityDocument> documents(List<DraftDocument> typed) {
        problems.requireNumber("documents", typed.size(), ActivityContent.MAX_PAPERS);
        var documents = new ArrayList<ActivityDocument>();
        for (int i = 0; i < typed.size(); i++) {
            document("documents." + i, typed.get(i)).ifPresent(documents::add);
        }
        return documents;
    }

    private Optional<ActivityDocument> document(String field, DraftDocument typed) {
        var title = TypedTexts.line(typed.title());
        var writtenUrl = TypedTexts.line(typed.url());
        if ((title + writtenUrl).isEmpty()) {
            return Optional.empty();
        }
        problems.required(field + ".title", title, ActivityDocument.MAX_TITLE);
        if (writtenUrl.isEmpty()) {
            problems.add(field + ".url", "", ActivityRule.MISSING);
        }
        return problems.webAddress(field + ".url", writtenUrl)
                .filter(u -> isBetween(title, ActivityDocument.MAX_TITLE))
                .map(u -> new ActivityDocument(title, u));
    }

    private static boolean isBetween(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }
}

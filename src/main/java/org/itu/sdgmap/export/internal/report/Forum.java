package org.itu.sdgmap.export.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions of the High-level Political Forum with the Goals that each reviews in depth. */
@Component
class Forum {

    private final FrameworkCatalog frameworks;
    private final FrameworkDetails details;

    Forum(FrameworkCatalog frameworks, FrameworkDetails details) {
        this.frameworks = frameworks;
        this.details = details;
    }

    /**
     * @param theme in English; null where it is not known
     * @param confidence that these are the Goals
     */
    record Session(int year, @Nullable String theme, boolean sdgSummit, Confidence confidence, List<SdgGoal> goals) {}

    /** Latest first. */
    List<Session> listSessions() {
        var sessions = new TreeMap<Integer, Session>(Comparator.reverseOrder());
        for (var goal : frameworks.listGoals()) {
            for (var review : details.listHlpfReviews(goal.element().id())) {
                var session = sessions.computeIfAbsent(
                        review.year(),
                        y -> new Session(
                                y, review.theme(), review.sdgSummit(), review.confidence(), new ArrayList<>()));
                session.goals().add(goal);
            }
        }
        return List.copyOf(sessions.values());
    }

    /** @throws InvalidValueException if no Goals of that year are on record */
    Session getSession(int year) {
        var sessions = listSessions();
        return sessions.stream()
                .filter(s -> s.year() == year)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "year",
                        String.valueOf(year),
                        "a year whose Goals under review are on record: "
                                + String.join(
                                        ", ",
                                        sessions.reversed().stream()
                                                .map(s -> String.valueOf(s.year()))
                                                .toList())));
    }
}

package org.itu.sdgmap.activity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.activity.SimilarActivities;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.ElementKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares by words: the rare words of what is entered find the candidates, and the share of its words that a candidate
 * has, each counted by how much it tells, is their similarity. Words in the title count three times.
 */
@Service
@Transactional(readOnly = true, timeout = 5)
class JdbcSimilarActivities implements SimilarActivities {

    private static final String WORDS = SqlFile.read("activity/words_of_text.sql");
    private static final String SIMILAR = SqlFile.read("activity/similar.sql");

    /** A word in more activities than this finds too many of them. */
    private static final int COMMON = 2_000;

    /** Words are taken, the most telling first, until together they find about so many activities. */
    private static final int MOST_CANDIDATES = 5_000;

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_TEXT = 4_000;
    private static final int TITLE_COUNTS = 3;
    private static final double LEAST_SIMILARITY = 1.0 / 3;
    private static final double NEAR_DUPLICATE = 0.7;

    private final JdbcClient jdbc;
    private final LoadingCache<String, Long> size;

    JdbcSimilarActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.size = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(key -> jdbc.sql("SELECT count(*) FROM published_activity")
                        .query(Long.class)
                        .single());
    }

    /** @param weight how much it tells: more where few activities have it, and more in the title */
    private record Word(String text, boolean inTitle, int activities, double weight) {

        boolean isRare() {
            return activities > 0 && activities <= COMMON;
        }
    }

    private record Candidate(
            String slug,
            String title,
            Sector sector,
            double titleSimilarity,
            Set<String> found,
            List<ElementKey> links) {}

    @Override
    public List<Similar> list(String title, String description, Language language, @Nullable String except, int limit) {
        if (title.isBlank()) {
            return List.of();
        }
        var words = words(shortened(title), shortened(description), language);
        if (words.isEmpty()) {
            return List.of();
        }
        double all = words.stream().mapToDouble(Word::weight).sum();
        return candidates(words, shortened(title), except).stream()
                .map(c -> similar(c, words, all))
                .filter(s -> s.similarity() >= LEAST_SIMILARITY)
                .sorted(Comparator.comparing(Similar::similarity).reversed().thenComparing(Similar::slug))
                .limit(limit)
                .toList();
    }

    private List<Word> words(String title, String description, Language language) {
        long activities = size.get("published");
        return jdbc.sql(WORDS)
                .param("language", language.code())
                .param("title", title)
                .param("description", description)
                .param("most", COMMON)
                .query((rs, row) ->
                        word(rs.getString("word"), rs.getBoolean("in_title"), rs.getInt("activities"), activities))
                .list();
    }

    private static Word word(String text, boolean inTitle, int having, long activities) {
        double telling = Math.log(1 + (double) (activities + 1) / (having + 1));
        return new Word(text, inTitle, having, inTitle ? TITLE_COUNTS * telling : telling);
    }

    private List<Candidate> candidates(List<Word> words, String title, @Nullable String except) {
        var any = telling(words).stream().map(w -> quoted(w.text())).collect(Collectors.joining(" | "));
        var ofTitle = words.stream()
                .filter(w -> w.inTitle() && w.activities() > 0)
                .map(w -> quoted(w.text()))
                .collect(Collectors.joining(" & "));
        return jdbc.sql(SIMILAR)
                .param("any", any)
                .param("title_words", ofTitle)
                .param("words", words.stream().map(Word::text).toArray(String[]::new))
                .param("title", title)
                .param("except", except)
                .query((rs, row) -> new Candidate(
                        rs.getString("slug"),
                        rs.getString("title"),
                        Sector.getByCode(rs.getString("sector")),
                        rs.getDouble("title_similarity"),
                        new HashSet<>(
                                Arrays.asList((String[]) rs.getArray("found").getArray())),
                        Arrays.stream((String[]) rs.getArray("links").getArray())
                                .map(JdbcSimilarActivities::element)
                                .toList()))
                .list();
    }

    private static List<Word> telling(List<Word> words) {
        var telling = new ArrayList<Word>();
        int candidates = 0;
        for (var word : words.stream()
                .filter(Word::isRare)
                .sorted(Comparator.comparing(Word::weight).reversed())
                .limit(MOST_WORDS)
                .toList()) {
            candidates += word.activities();
            if (candidates > MOST_CANDIDATES && !telling.isEmpty()) {
                break;
            }
            telling.add(word);
        }
        return telling;
    }

    private static Similar similar(Candidate candidate, List<Word> words, double all) {
        double shared = words.stream()
                .filter(w -> candidate.found().contains(w.text()))
                .mapToDouble(Word::weight)
                .sum();
        boolean nearDuplicate = candidate.titleSimilarity() >= NEAR_DUPLICATE;
        double similarity = Math.max(shared / all, nearDuplicate ? candidate.titleSimilarity() : 0);
        return new Similar(
                candidate.slug(),
                candidate.title(),
                candidate.sector(),
                Math.min(1, similarity),
                nearDuplicate,
                candidate.links());
    }

    private static ElementKey element(String key) {
        int colon = key.indexOf(':');
        return new ElementKey(key.substring(0, colon), key.substring(colon + 1));
    }

    /** A word as tsquery reads it, whatever characters it holds. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String shortened(String text) {
        var clean = text.replace('\0', ' ');
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}

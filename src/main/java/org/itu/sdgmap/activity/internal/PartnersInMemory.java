package org.itu.sdgmap.activity.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.itu.sdgmap.activity.PartnerNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Holds the partners that are named most often; what is published meanwhile is known within ten minutes. */
@Service
class PartnersInMemory implements PartnerNames {

    private static final int MOST = 20_000;

    private final LoadingCache<String, List<Partner>> partners;

    /** @param words in small letters without accents, each with a space before it */
    private record Partner(String name, String words) {}

    PartnersInMemory(JdbcClient jdbc) {
        partners = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofMinutes(10))
                .build(key -> jdbc
                        .sql(
                                "SELECT name FROM published_partner GROUP BY name ORDER BY count(*) DESC, name LIMIT :most")
                        .param("most", MOST)
                        .query(String.class)
                        .stream()
                        .map(name -> new Partner(name, words(name)))
                        .toList());
    }

    @Override
    public List<String> suggest(String beginning, int limit) {
        var wanted = words(beginning);
        return partners.get("all").stream()
                .filter(p -> p.words().contains(wanted))
                .map(Partner::name)
                .limit(limit)
                .toList();
    }

    private static String words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return " "
                + plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}

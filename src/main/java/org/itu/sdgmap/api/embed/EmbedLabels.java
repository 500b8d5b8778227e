package org.itu.sdgmap.api.embed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.itu.sdgmap.analysis.EmbeddedFigure.Kind;
import org.itu.sdgmap.analysis.EmbeddedFigures;
import org.itu.sdgmap.common.Language;
import org.springframework.stereotype.Component;

/** Texts of figures by language, with a hash that tells one edition of them from another. */
@Component
class EmbedLabels {

    private static final int HASH_BYTES = 8;

    private final EmbeddedFigures figures;
    private final Map<String, Labels> known = new ConcurrentHashMap<>();

    EmbedLabels(EmbeddedFigures figures) {
        this.figures = figures;
    }

    /** @param hash of the texts, 16 hexadecimal digits */
    record Labels(Map<String, String> texts, String hash) {}

    Labels of(Kind kind, Language language) {
        return known.computeIfAbsent(kind + " " + language, key -> {
            var texts = new TreeMap<>(figures.getLabels(kind, language));
            return new Labels(texts, hash(texts));
        });
    }

    /** Address of the texts, beginning with a slash. */
    String address(Kind kind, Language language) {
        return "/embed/labels/%s-%s-%s.json"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        language.code(),
                        of(kind, language).hash());
    }

    static Optional<Kind> findKind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static String hash(Map<String, String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

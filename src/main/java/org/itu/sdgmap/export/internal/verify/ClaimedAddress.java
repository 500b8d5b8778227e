package org.itu.sdgmap.export.internal.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Paper;
import org.jspecify.annotations.Nullable;

/** The address that a file names as its own, as the order by which it is made again. */
final class ClaimedAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("(https?://[^/\\s]+)?/api/v1/exports/([a-z-]+)\\.([a-z]+)\\?(\\S{0,8000})");

    private ClaimedAddress() {}

    /** Empty for what is no address of a file of the tool. */
    static Optional<ExportOrder> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var found = ADDRESS.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var subject = Arrays.stream(ExportSubject.values())
                .filter(s -> s.code().equals(found.group(2)))
                .findFirst();
        var format = Arrays.stream(ExportFormat.values())
                .filter(f -> f.extension().equals(found.group(3)))
                .findFirst();
        try {
            return subject.isEmpty() || format.isEmpty()
                    ? Optional.empty()
                    : Optional.of(order(subject.get(), format.get(), found.group(1), found.group(4)));
        } catch (InvalidValueException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ExportOrder order(
            ExportSubject subject, ExportFormat format, @Nullable String origin, String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        var language = Language.EN;
        for (var part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                var name = part.substring(0, equals);
                var value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                if (name.equals("lang")) {
                    language = Language.getByCode(value);
                } else {
                    parameters.put(name, List.of(value));
                }
            }
        }
        return new ExportOrder(subject, format, parameters, language, Paper.A4, 150, origin == null ? "" : origin);
    }

    /** Number of the snapshot that an order is of; null where it is of the present. */
    static @Nullable Long snapshot(ExportOrder order) {
        return order.parameters().getOrDefault(FilterParameters.SNAPSHOT, List.of()).stream()
                .findFirst()
                .filter(text -> text.matches("[1-9][0-9]{0,14}"))
                .map(Long::valueOf)
                .orElse(null);
    }
}

package org.itu.sdgmap.export.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportQueue;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.Exports.Offer;
import org.itu.sdgmap.export.Paper;
import org.itu.sdgmap.ui.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives pages their menus of files. */
@Component
class OfferedDownloads implements Downloads {

    private static final Set<ExportFormat> DRAWN = EnumSet.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF);

    /** So long a page waits before it tells how far a file is. */
    private static final Duration MOMENT = Duration.ofMillis(600);

    private final Exports exports;
    private final ExportQueue queue;
    private final String publicAddress;

    OfferedDownloads(Exports exports, ExportQueue queue, @Value("${sdgmap.public-address:}") String publicAddress) {
        this.exports = exports;
        this.queue = queue;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    @Override
    public List<Format> listFormats(String subject) {
        return exports.listOffers().stream()
                .filter(offer -> offer.subject().code().equals(subject))
                .map(Offer::formats)
                .flatMap(List::stream)
                .map(f -> new Format(f.code(), DRAWN.contains(f), f == ExportFormat.PNG))
                .toList();
    }

    @Override
    public @Nullable String findAddress(Wish wish) {
        var order = order(wish);
        try {
            exports.check(order);
            return DRAWN.contains(order.format()) || exports.isLong(order)
                    ? null
                    : DataAddress.path(order, order.format());
        } catch (BusyException e) {
            // Its state is being rebuilt, which an order waits for.
            return null;
        }
    }

    @Override
    public String order(Wish wish, String visitor) {
        var token = queue.add(order(wish), visitor);
        queue.await(token, MOMENT);
        return token;
    }

    @Override
    public Progress getProgress(String token) {
        var job = queue.getJob(token);
        return new Progress(
                job.state().name(),
                job.fileName(),
                job.stepsDone(),
                job.steps(),
                job.before(),
                job.failure() == null ? null : job.failure().name(),
                job.failureText());
    }

    @Override
    public void cancel(String token) {
        queue.cancel(token);
    }

    @Override
    public String addressOf(String token) {
        return "/api/v1/exports/" + token + "/file";
    }

    @Override
    public String addressOfMetadata(Wish wish) {
        var order = order(wish);
        exports.check(order);
        return DataAddress.path(order, "csv-metadata.json");
    }

    private ExportOrder order(Wish wish) {
        var subject = Arrays.stream(ExportSubject.values())
                .filter(s -> s.code().equals(wish.subject()))
                .findFirst()
                .orElseThrow();
        return new ExportOrder(
                subject,
                ExportFormat.valueOf(wish.format().toUpperCase(Locale.ROOT)),
                wish.parameters(),
                wish.language(),
                Paper.valueOf(wish.paper()),
                wish.dotsPerInch(),
                publicAddress.isEmpty() ? wish.origin() : publicAddress);
    }
}

package org.itu.sdgmap.export.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportFile;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.ExportWriter;
import org.itu.sdgmap.export.Exports;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.springframework.stereotype.Service;

@Service
class AllExports implements Exports {

    /** More at once would take memory and processors from the pages. */
    private static final int MOST_AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 60;

    private final Map<ExportSubject, Map<ExportFormat, ExportWriter>> writers = new EnumMap<>(ExportSubject.class);
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);

    /** @throws IllegalStateException if two write the same */
    AllExports(List<ExportWriter> writers) {
        for (var writer : writers) {
            for (var format : writer.formats()) {
                var before = this.writers
                        .computeIfAbsent(writer.subject(), s -> new EnumMap<>(ExportFormat.class))
                        .put(format, writer);
                if (before != null) {
                    throw new IllegalStateException("Both %s and %s write %s as %s"
                            .formatted(before.getClass(), writer.getClass(), writer.subject(), format));
                }
            }
        }
    }

    @Override
    public List<Offer> listOffers() {
        return writers.entrySet().stream()
                .map(e -> new Offer(
                        e.getKey(),
                        new ArrayList<>(e.getValue().keySet()),
                        new ArrayList<>(new TreeSet<>(e.getValue().values().stream()
                                .flatMap(w -> w.parameters().stream())
                                .toList())),
                        tables(e.getValue())))
                .toList();
    }

    private static List<String> tables(Map<ExportFormat, ExportWriter> ofSubject) {
        return ofSubject.get(ExportFormat.CSV) instanceof DataExports data ? data.tables() : List.of();
    }

    @Override
    public void check(ExportOrder order) {
        writer(order).check(order);
    }

    @Override
    public boolean isLong(ExportOrder order) {
        return writer(order).isLong(order);
    }

    @Override
    public void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
        writer(order).write(order, out, progress);
    }

    @Override
    public ExportFile make(ExportOrder order) {
        var writer = writer(order);
        return new ExportFile(
                fileName(order),
                order.format().mediaType(),
                inTurn(out -> writer.write(order, out, ExportProgress.NONE)));
    }

    @Override
    public ExportFile makeMetadata(ExportOrder order) {
        if (order.format() != ExportFormat.CSV || !(writer(order) instanceof DataExports data)) {
            throw new InvalidValueException("format", order.format().code(), "csv, of which there is metadata");
        }
        return new ExportFile(
                fileName(order) + "-metadata.json",
                "application/csvm+json",
                inTurn(out -> data.writeMetadata(order, out)));
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private byte[] inTurn(Writing writing) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException("Many files are being made", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("The server stops", PATIENCE);
        }
        try {
            var out = new ByteArrayOutputStream();
            writing.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be written", e);
        } finally {
            turns.release();
        }
    }

    @Override
    public String fileName(ExportOrder order) {
        var parts = new ArrayList<>(List.of("itu-sdg", order.subject().code()));
        DataParameters.find(order, ExportOrder.OF).ifPresent(parts::add);
        DataParameters.find(order, Own.TABLE).ifPresent(parts::add);
        DataParameters.find(order, FilterParameters.SNAPSHOT).ifPresent(number -> parts.add("snapshot-" + number));
        var name = String.join("-", parts).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-$", "") + "."
                + order.format().extension();
    }

    private ExportWriter writer(ExportOrder order) {
        var ofSubject = writers.getOrDefault(order.subject(), Map.of());
        var writer = ofSubject.get(order.format());
        if (writer == null) {
            throw new InvalidValueException(
                    "format",
                    order.format().code(),
                    ofSubject.isEmpty()
                            ? "no format: there are no files of "
                                    + order.subject().code()
                            : "one of "
                                    + Arrays.stream(ExportFormat.values())
                                            .filter(ofSubject::containsKey)
                                            .map(ExportFormat::code)
                                            .collect(Collectors.joining(", "))
                                    + " for "
                                    + order.subject().code());
        }
        return writer;
    }
}

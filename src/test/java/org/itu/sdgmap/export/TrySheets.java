package org.itu.sdgmap.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;

@PostgisTest
class TrySheets {
    private final List<ExportWriter> writers;
    TrySheets(List<ExportWriter> writers) { this.writers = writers; }

    /** Lines: name subject format paper language dpi query */
    @Test
    void write() throws Exception {
        var log = new StringBuilder();
        for (var line : Files.readAllLines(Path.of("/tmp/h1orders.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var p = line.split(" ");
            var parameters = new HashMap<String, List<String>>();
            if (p.length > 6) for (var pair : p[6].split("&")) { var kv = pair.split("=", 2); parameters.put(kv[0], List.of(java.net.URLDecoder.decode(kv[1], "UTF-8"))); }
            var order = new ExportOrder(ExportSubject.valueOf(p[1]), ExportFormat.valueOf(p[2]), parameters, Language.getByCode(p[4]), Paper.valueOf(p[3]), Integer.parseInt(p[5]), "https://sdg.example.org");
            try {
            var writer = writers.stream().filter(w -> w.subject() == order.subject() && w.formats().contains(order.format())).findFirst().orElseThrow();
            var file = Path.of("/tmp/h1out/" + p[0] + "." + order.format().extension());
            Files.createDirectories(file.getParent());
            long t = System.nanoTime();
            writer.check(order);
            try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) { writer.write(order, out, ExportProgress.NONE); }
            log.append(file.getFileName() + " " + (System.nanoTime() - t) / 1000000 + " ms " + Files.size(file) + " bytes\n");
            } catch (Throwable e) { var w = new java.io.StringWriter(); e.printStackTrace(new java.io.PrintWriter(w)); log.append(p[0] + ": " + w + "\n"); }
        }
        Files.writeString(Path.of("/tmp/h1out/log.txt"), log);
    }
}

package org.itu.sdgmap.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where threads are, asked every few milliseconds; listed when closed. */
final class HotMethods implements AutoCloseable {

    private static final int EVERY_MILLISECONDS = 5;
    private static final int MOST_LISTED = 30;

    private final Map<String, Integer> methods = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Thread asking;

    private HotMethods(Supplier<List<StackTraceElement[]>> stacks) {
        asking = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                stacks.get().forEach(this::count);
                try {
                    Thread.sleep(EVERY_MILLISECONDS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    static HotMethods of(Thread thread) {
        return new HotMethods(() -> List.<StackTraceElement[]>of(thread.getStackTrace()));
    }

    /** All threads whose name begins so. */
    static HotMethods ofThreads(String name) {
        return new HotMethods(() -> Thread.getAllStackTraces().entrySet().stream()
                .filter(t -> t.getKey().getName().startsWith(name))
                .map(Map.Entry::getValue)
                .toList());
    }

    private void count(StackTraceElement[] stack) {
        var seen = new HashSet<String>();
        boolean own = false;
        for (var frame : stack) {
            if (frame.getClassName().startsWith("org.itu")) {
                var method = frame.getClassName().replaceFirst(".*[.]", "") + "." + frame.getMethodName();
                if (!own) {
                    lines.merge(method + ":" + frame.getLineNumber(), 1, Integer::sum);
                    own = true;
                }
                if (seen.add(method)) {
                    methods.merge(method, 1, Integer::sum);
                }
            }
        }
    }

    @Override
    public void close() {
        asking.interrupt();
        print("Samples within a method", methods);
        print("Samples at a line", lines);
    }

    private static void print(String title, Map<String, Integer> counts) {
        System.out.println(title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_LISTED)
                .forEach(e -> System.out.println("  %6d %s".formatted(e.getValue(), e.getKey())));
    }
}

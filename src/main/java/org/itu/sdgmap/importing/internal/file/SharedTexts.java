package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.jspecify.annotations.Nullable;

/**
 * Texts that cells refer to by number. The first few megabytes are held in memory, the others in a temporary file, so
 * that several large workbooks can be open at once.
 */
final class SharedTexts implements AutoCloseable {

    static final int MOST_IN_MEMORY = 4_000_000;
    private static final long MOST_CHARACTERS = 150_000_000;
    private static final int MOST_TEXTS = 4_000_000;
    /** What a text takes beside its characters. */
    private static final int OF_EACH = 16;

    private static final int BUFFER = 1 << 16;

    private final int mostInMemory;
    private final List<String> first = new ArrayList<>();
    private final ByteBuffer ahead = ByteBuffer.allocate(BUFFER);
    private long characters;
    private long[] ends = new long[0];
    private int inFile;
    private long bytes;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    SharedTexts() {
        this(MOST_IN_MEMORY);
    }

    SharedTexts(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /** @throws RefusedFileException if there are more than a spreadsheet holds */
    void add(String text) {
        characters += text.length() + OF_EACH;
        if (characters > MOST_CHARACTERS || first.size() + inFile >= MOST_TEXTS) {
            throw new RefusedFileException(FileRule.ZIP_BOMB);
        }
        if (inFile == 0 && characters <= mostInMemory) {
            first.add(text);
            return;
        }
        try {
            write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a temporary file", e);
        }
        if (inFile == ends.length) {
            ends = Arrays.copyOf(ends, Math.max(1024, ends.length * 3 / 2));
        }
        ends[inFile++] = bytes;
    }

    private void write(byte[] text) throws IOException {
        var open = channel;
        if (open == null) {
            file = TemporaryFiles.create(".texts");
            open = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        bytes += text.length;
        if (text.length > ahead.remaining()) {
            flush(open);
        }
        if (text.length > ahead.remaining()) {
            for (var rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
                open.write(rest);
            }
        } else {
            ahead.put(text);
        }
    }

    private void flush(FileChannel open) throws IOException {
        ahead.flip();
        while (ahead.hasRemaining()) {
            open.write(ahead);
        }
        ahead.clear();
    }

    /** @throws IndexOutOfBoundsException if there is no such text */
    String get(int number) {
        if (number < first.size()) {
            return first.get(number);
        }
        int place = java.util.Objects.checkIndex(number - first.size(), inFile);
        long begin = place == 0 ? 0 : ends[place - 1];
        var text = ByteBuffer.allocate(Math.toIntExact(ends[place] - begin));
        try {
            var open = java.util.Objects.requireNonNull(channel);
            if (ahead.position() > 0) {
                flush(open);
            }
            while (text.hasRemaining()) {
                if (open.read(text, begin + text.position()) < 0) {
                    throw new IOException("The temporary file is shorter than what was written");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a temporary file", e);
        }
        return new String(text.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a temporary file", e);
        } finally {
            if (file != null) {
                TemporaryFiles.delete(file);
            }
        }
    }
}

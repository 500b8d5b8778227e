package org.itu.sdgmap.importing.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;

/** A zip file that is distrusted: few entries, and no more unpacked than a spreadsheet holds. */
final class ZipPackage implements AutoCloseable {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 600L * 1024 * 1024;
    /** Sheets with many equal cells shrink to a fiftieth; only a bomb shrinks to a three-hundredth. */
    private static final int HIGHEST_RATIO = 300;

    private static final long RATIO_COUNTS_FROM = 20L * 1024 * 1024;

    private final ZipFile zip;

    private ZipPackage(ZipFile zip) {
        this.zip = zip;
    }

    static ZipPackage open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw new RefusedFileException(FileRule.ZIP_BOMB);
            }
            return new ZipPackage(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean hasAny(Predicate<String> names) {
        return zip.stream().map(ZipEntry::getName).anyMatch(names);
    }

    boolean isEmpty() {
        return zip.size() == 0;
    }

    /** @throws RefusedFileException if there is no such entry, or while reading if it unpacks to too much */
    InputStream read(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
        refuseBomb(entry.getSize(), entry);
        try {
            return new Counted(zip.getInputStream(entry), entry);
        } catch (IOException | RuntimeException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    private static void refuseBomb(long bytes, ZipEntry entry) {
        if (bytes > MOST_BYTES
                || bytes > RATIO_COUNTS_FROM && bytes / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO) {
            throw new RefusedFileException(FileRule.ZIP_BOMB);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Counts what really comes, since the size in the directory may lie. */
    private static final class Counted extends FilterInputStream {

        private final ZipEntry entry;
        private long bytes;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                refuseBomb(++bytes, entry);
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                bytes += count;
                refuseBomb(bytes, entry);
            }
            return count;
        }
    }
}

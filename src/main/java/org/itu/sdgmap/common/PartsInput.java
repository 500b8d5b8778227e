package org.itu.sdgmap.common;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** One stream of pieces that are fetched when their turn comes. */
public final class PartsInput implements Enumeration<InputStream> {

    private final IntFunction<Optional<byte[]>> parts;
    private int position;
    private Optional<byte[]> next;

    private PartsInput(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
        this.next = parts.apply(0);
    }

    /** @param parts gives the piece at a position, empty behind the last */
    public static InputStream of(IntFunction<Optional<byte[]>> parts) {
        return new SequenceInputStream(new PartsInput(parts));
    }

    @Override
    public boolean hasMoreElements() {
        return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
        var piece = next.orElseThrow(NoSuchElementException::new);
        next = parts.apply(++position);
        return new ByteArrayInputStream(piece);
    }
}

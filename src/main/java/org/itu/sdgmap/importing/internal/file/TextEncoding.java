package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;

/**
 * How a text file is encoded: by its byte order mark, else UTF-16 by its pattern of zeros, else UTF-8 where every byte
 * agrees, else the eight-bit or Chinese encoding under which headings are known and words look like words.
 *
 * @param markBytes length of the byte order mark
 * @param beginning the first {@value #BYTES_TO_LOOK_AT} bytes as text
 */
record TextEncoding(Charset charset, int markBytes, String beginning) {

    private static final int BYTES_TO_LOOK_AT = 256 * 1024;
    private static final List<Charset> OLD = List.of(
            Charset.forName("windows-1252"),
            Charset.forName("windows-1251"),
            Charset.forName("windows-1256"),
            Charset.forName("GB18030"),
            Charset.forName("KOI8-R"),
            Charset.forName("ISO-8859-6"),
            Charset.forName("ISO-8859-5"));

    static TextEncoding of(Path file, Headings headings) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(BYTES_TO_LOOK_AT);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            refuseNul(file);
            return with(StandardCharsets.UTF_8, 3, head);
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return with(Charset.forName("UTF-32LE"), 4, head);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return sound(with(StandardCharsets.UTF_16LE, 2, head));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return sound(with(StandardCharsets.UTF_16BE, 2, head));
        }
        var wide = utf16WithoutMark(head);
        if (wide != null) {
            return sound(with(wide, 0, head));
        }
        refuseNul(file);
        if (isUtf8(file)) {
            return with(StandardCharsets.UTF_8, 0, head);
        }
        return old(head, headings);
    }

    private static TextEncoding with(Charset charset, int mark, byte[] head) {
        return new TextEncoding(charset, mark, decode(charset, head, mark));
    }

    private static String decode(Charset charset, byte[] head, int from) {
        return new String(head, Math.min(from, head.length), Math.max(0, head.length - from), charset);
    }

    private static TextEncoding sound(TextEncoding encoding) {
        if (encoding.beginning.indexOf('\0') >= 0) {
            throw new RefusedFileException(FileRule.NUL_BYTES);
        }
        return encoding;
    }

    /** Text without a mark in which nearly every second byte is zero. */
    private static java.nio.charset.@org.jspecify.annotations.Nullable Charset utf16WithoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        int length = Math.min(head.length, 4096);
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (length < 8) {
            return null;
        }
        if (odd > length / 8 && even < odd / 20) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 8 && odd < even / 20 ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseNul(Path file) throws IOException {
        var buffer = new byte[1 << 16];
        int control = 0;
        long all = 0;
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                all += count;
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        throw new RefusedFileException(FileRule.NUL_BYTES);
                    }
                    if (buffer[i] > 0 && buffer[i] < 9 || buffer[i] > 13 && buffer[i] < 32) {
                        control++;
                    }
                }
            }
        }
        if (control > 8 && control > all / 200) {
            throw new RefusedFileException(FileRule.UNKNOWN_FORMAT);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        try (var in = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = in.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, characters, end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                characters.clear();
            }
        }
        return true;
    }

    private static TextEncoding old(byte[] head, Headings headings) {
        TextEncoding best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (var charset : OLD) {
            var candidate = with(charset, 0, head);
            double score = OldEncodings.plausibility(candidate.beginning, charset)
                    + 0.05 * knownHeadings(candidate.beginning, headings);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static int knownHeadings(String text, Headings headings) {
        int most = 0;
        for (var line : text.lines().limit(12).toList()) {
            for (var delimiter : List.of(",", ";", "\t", "\\|")) {
                most = Math.max(
                        most,
                        headings.count(List.of(line.replace("\"", "").split(delimiter)).stream()
                                .limit(100)
                                .toList()));
            }
        }
        return most;
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}

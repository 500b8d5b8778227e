package org.itu.sdgmap._support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a Mapbox Vector Tile without any code of the application.
 *
 * @param layers by name
 * @see <a href="https://github.com/mapbox/vector-tile-spec/tree/master/2.1">Vector Tile Specification 2.1</a>
 */
public record VectorTile(Map<String, List<Feature>> layers) {

    /** Kinds of geometry in the order of their numbers. */
    public enum Type {
        UNKNOWN,
        POINT,
        LINE,
        POLYGON
    }

    /**
     * @param parts of the geometry, each a list of x and y in units of the tile's extent of 4096
     */
    public record Feature(Map<String, Object> properties, Type type, List<List<int[]>> parts) {

        public String text(String property) {
            return String.valueOf(properties.get(property));
        }

        public long number(String property) {
            return ((Number) properties.get(property)).longValue();
        }
    }

    public List<Feature> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    /** @throws IllegalArgumentException if the bytes are no sound tile */
    public static VectorTile read(byte[] plain) {
        var layers = new LinkedHashMap<String, List<Feature>>();
        var in = new Fields(plain);
        while (in.next()) {
            if (in.field != 3) {
                throw new IllegalArgumentException("A tile holds layers only, not field " + in.field);
            }
            readLayer(in.bytes, layers);
        }
        return new VectorTile(layers);
    }

    public static VectorTile readGzipped(byte[] gzipped) {
        return read(unzipped(gzipped));
    }

    public static byte[] unzipped(byte[] gzipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLayer(byte[] bytes, Map<String, List<Feature>> layers) {
        var name = "";
        long version = 0;
        long extent = 4096;
        var keys = new ArrayList<String>();
        var values = new ArrayList<Object>();
        var raw = new ArrayList<byte[]>();
        var in = new Fields(bytes);
        while (in.next()) {
            switch (in.field) {
                case 1 -> name = new String(in.bytes, StandardCharsets.UTF_8);
                case 2 -> raw.add(in.bytes);
                case 3 -> keys.add(new String(in.bytes, StandardCharsets.UTF_8));
                case 4 -> values.add(readValue(in.bytes));
                case 5 -> extent = in.number;
                case 15 -> version = in.number;
                default -> throw new IllegalArgumentException("A layer has no field " + in.field);
            }
        }
        if (version != 2 || extent != 4096 || layers.containsKey(name)) {
            throw new IllegalArgumentException("Layer %s: version %d, extent %d".formatted(name, version, extent));
        }
        layers.put(name, raw.stream().map(f -> readFeature(f, keys, values)).toList());
    }

    private static Feature readFeature(byte[] bytes, List<String> keys, List<Object> values) {
        var properties = new LinkedHashMap<String, Object>();
        var type = Type.UNKNOWN;
        List<List<int[]>> parts = List.of();
        var in = new Fields(bytes);
        while (in.next()) {
            switch (in.field) {
                case 2 -> {
                    var tags = packed(in.bytes);
                    for (int i = 0; i < tags.size(); i += 2) {
                        properties.put(keys.get(tags.get(i)), values.get(tags.get(i + 1)));
                    }
                }
                case 3 -> type = Type.values()[(int) in.number];
                case 4 -> parts = readGeometry(packed(in.bytes));
                default -> {}
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A feature without geometry: " + properties);
        }
        return new Feature(properties, type, parts);
    }

    private static List<List<int[]>> readGeometry(List<Integer> commands) {
        var parts = new ArrayList<List<int[]>>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < commands.size(); ) {
            int command = commands.get(i) & 7;
            int count = commands.get(i++) >> 3;
            if (command == 7) {
                continue;
            }
            if (command != 1 && command != 2) {
                throw new IllegalArgumentException("No command " + command);
            }
            for (int n = 0; n < count; n++) {
                x += unzigzag(commands.get(i++));
                y += unzigzag(commands.get(i++));
                if (command == 1) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(new int[] {x, y});
            }
        }
        return parts;
    }

    private static int unzigzag(int n) {
        return (n >>> 1) ^ -(n & 1);
    }

    private static List<Integer> packed(byte[] bytes) {
        var numbers = new ArrayList<Integer>();
        var in = new Fields(bytes);
        while (in.at < bytes.length) {
            numbers.add((int) in.varint());
        }
        return numbers;
    }

    private static Object readValue(byte[] bytes) {
        var in = new Fields(bytes);
        if (!in.next()) {
            throw new IllegalArgumentException("An empty value");
        }
        return switch (in.field) {
            case 1 -> new String(in.bytes, StandardCharsets.UTF_8);
            case 2 -> (double) Float.intBitsToFloat((int) in.number);
            case 3 -> Double.longBitsToDouble(in.number);
            case 4, 5 -> in.number;
            case 6 -> (in.number >>> 1) ^ -(in.number & 1);
            case 7 -> in.number == 1;
            default -> throw new IllegalArgumentException("No kind of value " + in.field);
        };
    }

    /** Fields of a protocol buffer, one after the other. */
    private static final class Fields {

        private final byte[] all;
        private int at;
        private int field;
        private long number;
        private byte[] bytes = {};

        private Fields(byte[] all) {
            this.all = all;
        }

        private boolean next() {
            if (at >= all.length) {
                return false;
            }
            long tag = varint();
            field = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> number = varint();
                case 1 -> number = fixed(8).getLong();
                case 2 -> {
                    bytes = new byte[(int) varint()];
                    System.arraycopy(all, at, bytes, 0, bytes.length);
                    at += bytes.length;
                }
                case 5 -> number = fixed(4).getInt();
                default -> throw new IllegalArgumentException("No wire type " + (tag & 7));
            }
            return true;
        }

        private ByteBuffer fixed(int length) {
            at += length;
            return ByteBuffer.wrap(all, at - length, length).order(ByteOrder.LITTLE_ENDIAN);
        }

        private long varint() {
            long result = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = all[at++];
                result |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return result;
                }
            }
        }
    }
}

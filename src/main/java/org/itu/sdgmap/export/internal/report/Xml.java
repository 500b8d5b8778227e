package org.itu.sdgmap.export.internal.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.itu.sdgmap.common.SafeText;

/** Writes one part of a package: elements with attributes in pairs, texts escaped. */
final class Xml {

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    Xml open(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Xml close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml close(int times) {
        for (int i = 0; i < times; i++) {
            close();
        }
        return this;
    }

    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    Xml element(String name, String content, String... attributes) {
        return open(name, attributes).content(content).close();
    }

    Xml content(String content) {
        text.append(escaped(content));
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    private static String escaped(String content) {
        return SafeText.xml(content)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

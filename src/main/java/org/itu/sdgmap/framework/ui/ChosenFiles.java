package org.itu.sdgmap.framework.ui;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.EditionFile;
import org.itu.sdgmap.framework.EditionUpload;

/** The files of an edition that a page holds for its reader, never more of them than an edition may have. */
class ChosenFiles implements Serializable {

    private static final int MOST_FILES = 10;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * Of the files of one name the last counts. More names than an edition has are told, but not kept.
     *
     * @return whether there was room; if not, there is no file of this name any more
     */
    boolean take(String name, byte[] content) {
        var known = new EditionFile(name, content).name();
        var earlier = files.remove(known);
        long others = files.values().stream().mapToLong(f -> f.length).sum();
        if (others + content.length > EditionUpload.MOST_BYTES) {
            return false;
        }
        files.put(known, files.size() < MOST_FILES || earlier != null ? content : new byte[0]);
        return true;
    }

    void remove(String name) {
        files.remove(name);
    }

    void clear() {
        files.clear();
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<String> listNames() {
        return List.copyOf(files.keySet());
    }

    List<EditionFile> list() {
        return files.entrySet().stream()
                .map(e -> new EditionFile(e.getKey(), e.getValue()))
                .toList();
    }
}

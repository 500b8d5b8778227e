package org.itu.sdgmap.framework;

/**
 * A file of an edition to be added.
 *
 * @param name such as strategic_elements.csv; a folder before it is left out
 */
public record EditionFile(String name, byte[] content) {

    public EditionFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}

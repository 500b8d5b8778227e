package org.itu.sdgmap.export;

/**
 * A file as somebody downloads it.
 *
 * @param name with extension, in ASCII
 */
public record ExportFile(String name, String mediaType, byte[] content) {}

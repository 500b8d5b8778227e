package org.itu.sdgmap.export;

/** Nobody wants the file any more. */
public final class ExportStoppedException extends RuntimeException {}

package org.itu.sdgmap.workspace.ui;

/** Addresses of the pages of imports. */
final class ImportAddress {

    static final String IMPORTS = "workspace/imports";
    static final String IMPORT = IMPORTS + "/:id";

    private ImportAddress() {}

    static String ofList() {
        return "/" + IMPORTS;
    }

    static String of(long batch) {
        return "/" + IMPORTS + "/" + batch;
    }

    static String ofWaiting(long batch) {
        return of(batch) + "?outcome=REVIEW";
    }

    static String ofTemplate(String language) {
        return "/api/v1/imports/template?lang=" + language;
    }
}

package org.itu.sdgmap.workspace.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.itu.sdgmap.ui.Paths;

/** Addresses of the pages of the workspace. */
final class DeskAddress {

    static final String DESK = "workspace";
    static final String REVIEW = DESK + "/review";
    static final String QUALITY = DESK + "/quality";
    static final String IMPORTS = DESK + "/imports";
    static final String ACTIVITIES = DESK + "/activities";
    static final String NEW = ACTIVITIES + "/new";
    static final String DRAFTS = DESK + "/drafts";

    private DeskAddress() {}

    static String ofNew() {
        return "/" + NEW;
    }

    static String ofDraft(long id) {
        return "/" + DRAFTS + "/" + id;
    }

    static String ofEditing(String slug) {
        return "/" + ACTIVITIES + "/" + slug + "/edit";
    }

    /** The form with the focus on a field. */
    static String ofEditing(String slug, String field) {
        return ofEditing(slug) + "?field=" + URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    static String ofHistory(String slug) {
        return "/" + ACTIVITIES + "/" + slug + "/history";
    }

    static String ofVersion(String slug, int version) {
        return ofHistory(slug) + "?version=" + version;
    }

    static String ofComparison(String slug, int before, int after) {
        return ofHistory(slug) + "?before=" + before + "&after=" + after;
    }

    static String ofReview(String slug) {
        return "/" + REVIEW + "/" + slug;
    }

    static String ofPublicPage(String slug) {
        return "/" + Paths.ACTIVITIES + "/" + slug;
    }
}

package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.ui.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * What the queue shows, as its address says it.
 *
 * @param author username
 * @param batch id of an import
 * @param page from 0
 */
record QueueParameters(
        @Nullable Sector sector,
        @Nullable String author,
        @Nullable Long batch,
        String words,
        int page) {

    static QueueParameters none() {
        return new QueueParameters(null, null, null, "", 0);
    }

    /** @throws org.itu.sdgmap.common.InvalidValueException if a choice cannot be read */
    static QueueParameters read(Location location) {
        var query = location.getQueryParameters();
        var words = query.getSingleParameter("q").orElse("").strip();
        return new QueueParameters(
                DeskValues.sector(location),
                DeskValues.username(location, "author"),
                DeskValues.number(location, "batch"),
                words.substring(0, Math.min(words.length(), DeskParameters.LONGEST_WORDS)),
                PageLinks.read(location));
    }

    QueueFilter filter() {
        return new QueueFilter(sector == null ? Set.of() : Set.of(sector), author, batch, words);
    }

    boolean isFiltered() {
        return !filter().equals(QueueFilter.all());
    }

    QueueParameters withSector(@Nullable Sector chosen) {
        return new QueueParameters(chosen, author, batch, words, 0);
    }

    QueueParameters withAuthor(@Nullable String chosen) {
        return new QueueParameters(sector, chosen, batch, words, 0);
    }

    QueueParameters withBatch(@Nullable Long chosen) {
        return new QueueParameters(sector, author, chosen, words, 0);
    }

    QueueParameters withWords(String chosen) {
        return new QueueParameters(sector, author, batch, chosen.strip(), 0);
    }

    QueueParameters withPage(int chosen) {
        return new QueueParameters(sector, author, batch, words, chosen);
    }

    QueryParameters write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (sector != null) {
            parameters.put("sector", List.of(sector.code()));
        }
        if (author != null) {
            parameters.put("author", List.of(author));
        }
        if (batch != null) {
            parameters.put("batch", List.of(batch.toString()));
        }
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        if (page > 0) {
            parameters.put(PageLinks.PARAMETER, List.of(String.valueOf(page + 1)));
        }
        return new QueryParameters(parameters);
    }

    String address() {
        var query = write().getQueryString();
        return "/" + DeskAddress.REVIEW + (query.isEmpty() ? "" : "?" + query);
    }
}

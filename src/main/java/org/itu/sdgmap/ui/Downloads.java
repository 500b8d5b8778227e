package org.itu.sdgmap.ui;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;
import org.jspecify.annotations.Nullable;

/** Files of what a page shows; given by the module that makes them. */
public interface Downloads {

    /**
     * A format that a subject can be had in.
     *
     * @param code such as xlsx
     * @param drawn whether it is laid out for a paper
     * @param pixels whether it has a resolution
     */
    record Format(String code, boolean drawn, boolean pixels) {}

    /**
     * What is wanted.
     *
     * @param subject code of the subject, such as map
     * @param parameters of the page's address
     * @param paper A4, A3 or SLIDE
     * @param dotsPerInch 150 or 300
     * @param origin of the address at which the reader sees the tool
     */
    record Wish(
            String subject,
            String format,
            Map<String, List<String>> parameters,
            Language language,
            String paper,
            int dotsPerInch,
            String origin) {}

    /**
     * How far a file is.
     *
     * @param state WAITING, WRITING, DONE, FAILED or CANCELLED
     * @param steps null until it is known
     * @param before orders that wait before it
     * @param failure ERROR, TOO_LARGE, TOO_LONG, INVALID or TRIED_TOO_OFTEN; null where it has not failed
     * @param failureText what was wrong, or the id under which the log says more
     */
    record Progress(
            String state,
            String fileName,
            long done,
            @Nullable Long steps,
            long before,
            @Nullable String failure,
            @Nullable String failureText) {

        boolean isOpen() {
            return state.equals("WAITING") || state.equals("WRITING");
        }
    }

    List<String> PAPERS = List.of("A4", "A3", "SLIDE");
    List<Integer> RESOLUTIONS = List.of(150, 300);

    /** In the order in which they are offered; none where the subject has no file. */
    List<Format> listFormats(String subject);

    /**
     * The address of a file that is made at once; null for one that has to be ordered.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException if the wish cannot be met
     */
    @Nullable String findAddress(Wish wish);

    /**
     * Orders a file, and waits a moment for it.
     *
     * @param visitor address from which the wish comes
     * @return the token of the order
     * @throws org.itu.sdgmap.common.InvalidValueException if the wish cannot be met
     * @throws org.itu.sdgmap.common.TooManyException if too much waits
     */
    String order(Wish wish, String visitor);

    /** @throws org.itu.sdgmap.common.NotFoundException if there is no such order any more */
    Progress getProgress(String token);

    void cancel(String token);

    /** Where an ordered file is fetched once it is done. */
    String addressOf(String token);

    /** Where it is said what the columns of a CSV file mean. */
    String addressOfMetadata(Wish wish);
}

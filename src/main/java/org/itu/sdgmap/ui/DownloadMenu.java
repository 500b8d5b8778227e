package org.itu.sdgmap.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.BusyException;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.TooManyException;
import org.itu.sdgmap.ui.Downloads.Format;
import org.itu.sdgmap.ui.Downloads.Wish;

/**
 * Everything that a page can be taken along as, in the same place on every page. What is downloaded is what the address of
 * the page names: the same filter, order, day or snapshot, and measure.
 */
public class DownloadMenu extends Div {

    private static final int SHOWN_MILLISECONDS = 6_000;
    private static final String OF = "of";

    /** The one thing that a page is about, for addresses that hold it before the question mark. */
    private String of = "";

    private final transient Downloads downloads;
    private final String subject;
    private final UnorderedList items = new UnorderedList();
    private final List<ListItem> further = new ArrayList<>();
    private final Popover popover = new Popover();

    /** @param subject code of what the page shows, such as map */
    public DownloadMenu(Downloads downloads, String subject) {
        this.downloads = downloads;
        this.subject = subject;
        addClassName("download-menu");
        items.addClassName("download-items");
        var button = new Button(Texts.text("download.menu"), new Icon(VaadinIcon.DOWNLOAD));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.text("download.menu"));
        popover.setAutofocus(true);
        popover.add(items);
        for (var format : downloads.listFormats(subject)) {
            addItem(name(format), () -> choose(format));
            if (format.code().equals("csv")) {
                addItem(Texts.text("download.csvMetadata"), () -> withAddress(this::fetchMetadata));
            }
        }
        add(button, popover);
    }

    private ListItem addItem(String text, SerializableRunnable action) {
        var choice = new NativeButton(text, e -> {
            popover.close();
            action.run();
        });
        choice.getElement().setAttribute("type", "button");
        var item = new ListItem(choice);
        items.add(item);
        return item;
    }

    /** @param code of the country, region, activity, framework or element that the page is about */
    public DownloadMenu about(String code) {
        of = code;
        return this;
    }

    /** A further way to take along what the page shows. */
    public DownloadMenu and(String text, SerializableRunnable action) {
        further.add(addItem(text, action));
        return this;
    }

    /** Whether the further ways are there at present, such as for a figure that is hidden. */
    public void showFurther(boolean there) {
        further.forEach(item -> item.setVisible(there));
    }

    /** A further way, by a link. */
    public DownloadMenu and(Component link) {
        items.add(new ListItem(link));
        return this;
    }

    static String name(Format format) {
        return Texts.text("download.format." + format.code());
    }

    private void choose(Format format) {
        if (format.drawn()) {
            new DownloadDialog(
                            name(format),
                            format.pixels(),
                            (paper, resolution, dialog) -> withAddress((query, origin) ->
                                    order(wish(format.code(), query, origin, paper, resolution), dialog)))
                    .open();
        } else {
            withAddress((query, origin) -> fetch(
                    format,
                    wish(format.code(), query, origin, Downloads.PAPERS.getFirst(), Downloads.RESOLUTIONS.getFirst())));
        }
    }

    /** Short files come at once; others are ordered, and a dialog tells how far they are. */
    private void fetch(Format format, Wish wish) {
        refusing(() -> {
            var address = downloads.findAddress(wish);
            if (address != null) {
                DownloadDialog.save(address);
            } else {
                order(wish, new DownloadDialog(name(format)));
            }
        });
    }

    private void order(Wish wish, DownloadDialog dialog) {
        refusing(() -> {
            var token = downloads.order(
                    wish, String.valueOf(VaadinRequest.getCurrent().getRemoteAddr()));
            dialog.follow(downloads, token);
        });
    }

    private void fetchMetadata(String query, String origin) {
        refusing(() -> DownloadDialog.save(downloads.addressOfMetadata(
                wish("csv", query, origin, Downloads.PAPERS.getFirst(), Downloads.RESOLUTIONS.getFirst()))));
    }

    private static void refusing(SerializableRunnable action) {
        try {
            action.run();
        } catch (TooManyException | BusyException e) {
            say(Texts.text("download.tooMany"));
        } catch (InvalidValueException | NotFoundException e) {
            say(Texts.text("download.refused", String.valueOf(e.getMessage())));
        }
    }

    private static void say(String text) {
        var notification = Notification.show(text, SHOWN_MILLISECONDS, Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(true);
    }

    /** The browser's address is what is on the screen, also where the page has changed it by itself. */
    private void withAddress(SerializableBiConsumer<String, String> action) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return location.search + '\\n' + location.origin")
                .then(String.class, address -> {
                    int line = address.indexOf('\n');
                    action.accept(address.substring(0, line).replaceFirst("^\\?", ""), address.substring(line + 1));
                });
    }

    private Wish wish(String format, String query, String origin, String paper, int resolution) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!query.isEmpty()) {
            parameters.putAll(QueryParameters.fromString(query).getParameters());
        }
        parameters.remove("lang");
        if (!of.isEmpty()) {
            parameters.put(OF, List.of(of));
        }
        return new Wish(subject, format, Map.copyOf(parameters), Texts.language(), paper, resolution, origin);
    }
}

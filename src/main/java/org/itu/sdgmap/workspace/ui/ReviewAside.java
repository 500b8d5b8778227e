package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ReviewRemark;
import org.itu.sdgmap.activity.SimilarActivities;
import org.itu.sdgmap.geography.GeodataVersion;
import org.itu.sdgmap.ui.SdgMap;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;
import org.springframework.stereotype.Service;

/** What stands beside a submission: its places on a map, activities like it, what was said before. */
@Service
class ReviewAside {

    private static final int MOST_SIMILAR = 5;

    private final SimilarActivities similar;
    private final FieldWords words;
    private final Translations translations;
    private final GeodataVersion geodata;

    ReviewAside(SimilarActivities similar, FieldWords words, Translations translations, GeodataVersion geodata) {
        this.similar = similar;
        this.words = words;
        this.translations = translations;
        this.geodata = geodata;
    }

    Optional<Component> places(ActivityContent content) {
        if (content.countries().isEmpty() && content.sites().isEmpty()) {
            return Optional.empty();
        }
        var map = new SdgMap(translations, geodata.current(), SdgMap.Mode.MINI);
        map.highlight(
                content.countries(),
                content.sites().stream()
                        .map(s -> new SdgMap.Place(
                                s.longitude(),
                                s.latitude(),
                                Objects.requireNonNullElseGet(s.name(), () -> Texts.text("activity.point.unnamed"))))
                        .toList());
        var frame = new Div(map);
        frame.addClassName("mini-map");
        return Optional.of(section("activity.places", frame));
    }

    /** Published activities that may be the same one; they open beside, so that nothing written is lost. */
    Optional<Component> alike(String slug, ActivityContent content) {
        var found = similar.list(content.title(), content.description(), content.language(), slug, MOST_SIMILAR);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        found.forEach(s -> {
            var link = new Anchor(DeskAddress.ofPublicPage(s.slug()), s.title());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener");
            link.setAriaLabel(Texts.text("workspace.newTab", s.title()));
            var item = new ListItem(link);
            item.add(" "
                    + Texts.text(
                            s.isNearDuplicate() ? "workspace.similar.duplicate" : "workspace.similar.alike",
                            Texts.text("sector", s.sector()),
                            s.similarity()));
            list.add(item);
        });
        return Optional.of(section("workspace.similar", list));
    }

    Optional<Component> remarks(List<ReviewRemark> remarks) {
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        remarks.forEach(r -> {
            var field = r.field();
            var text = new Paragraph(
                    field == null ? r.text() : Texts.text("workspace.field.part", words.field(field), r.text()));
            text.addClassName("remark-text");
            var who = new Paragraph(
                    Texts.text("workspace.remark.who", r.version(), r.authorName(), Texts.minute(r.at())));
            who.addClassName("desk-note");
            list.add(new ListItem(text, who));
        });
        list.addClassName("remark-list");
        return Optional.of(section("workspace.remarks", list));
    }

    private static Section section(String titleKey, Component content) {
        var section = new Section(new H2(Texts.text(titleKey)), content);
        section.addClassName("review-section");
        return section;
    }
}

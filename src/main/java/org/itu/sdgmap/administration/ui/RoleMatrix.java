package org.itu.sdgmap.administration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.security.Role;
import org.itu.sdgmap.security.SignedIn.HeldRole;
import org.itu.sdgmap.ui.Texts;

/** Roles by Sector to be ticked; below, those that hold everywhere. */
class RoleMatrix extends Div {

    private static final List<Role> IN_SECTOR = List.of(Role.CONTRIBUTOR, Role.REVIEWER);
    private static final List<Role> EVERYWHERE = List.of(Role.COORDINATOR, Role.ADMIN);

    private final Map<HeldRole, Checkbox> boxes = new LinkedHashMap<>();

    RoleMatrix(Set<HeldRole> held) {
        addClassName("role-matrix");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("accounts.roles"));
        var head = new Element("tr");
        head.appendChild(head("col", Texts.text("accounts.sector")));
        IN_SECTOR.forEach(r -> head.appendChild(head("col", Words.role(r))));
        var body = new Element("tbody");
        for (var sector : Words.SECTORS) {
            var row = new Element("tr").appendChild(head("row", Words.sector(sector)));
            for (var role : IN_SECTOR) {
                var box = box(new HeldRole(role, sector), held);
                box.setAriaLabel(Texts.text("accounts.role.inSector", Words.role(role), Words.sector(sector)));
                row.appendChild(new Element("td").appendChild(box.getElement()));
            }
            body.appendChild(row);
        }
        getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        for (var role : EVERYWHERE) {
            var box = box(new HeldRole(role, null), held);
            box.setLabel(Words.role(role));
            var about = new Span(Texts.text("accounts.role.about", role));
            about.addClassName("data-small");
            var line = new Div(box, about);
            line.addClassName("role-everywhere");
            add(line);
        }
    }

    Set<HeldRole> ticked() {
        return boxes.entrySet().stream()
                .filter(e -> e.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Checkbox box(HeldRole role, Set<HeldRole> held) {
        var box = new Checkbox(held.contains(role));
        boxes.put(role, box);
        return box;
    }

    private static Element head(String scope, String text) {
        return new Element("th").setAttribute("scope", scope).setText(text);
    }
}

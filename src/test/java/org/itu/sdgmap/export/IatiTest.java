package org.itu.sdgmap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.common.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** IATI as the standard asks for it, of all activities. */
@PostgisTest
class IatiTest {

    private final Exports exports;
    private final PublishedActivities activities;

    IatiTest(Exports exports, PublishedActivities activities) {
        this.exports = exports;
        this.activities = activities;
    }

    @Test
    void allActivitiesKeepToTheStandard() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(IatiTest.class.getResource("/iati/written.xsd"));

        var bytes = make(ExportSubject.ACTIVITIES, Map.of());

        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        assertThat(elements(document(bytes).getDocumentElement(), "iati-activity"))
                .hasSizeGreaterThan(200);
    }

    @Test
    void percentagesOfEachVocabularyAndOfAllRecipientsTotal100() throws Exception {
        for (var activity :
                elements(document(make(ExportSubject.ACTIVITIES, Map.of())).getDocumentElement(), "iati-activity")) {
            var sums = new TreeMap<String, BigDecimal>();
            for (var sector : elements(activity, "sector")) {
                sums.merge("sector " + sector.getAttribute("vocabulary"), percentage(sector), BigDecimal::add);
            }
            for (var name : List.of("recipient-country", "recipient-region")) {
                for (var recipient : elements(activity, name)) {
                    sums.merge("recipient", percentage(recipient), BigDecimal::add);
                }
            }
            assertThat(sums).containsKey("recipient");
            assertThat(sums.values()).as(activity.getTextContent()).allSatisfy(sum -> assertThat(sum)
                    .isEqualByComparingTo("100"));
        }
    }

    @Test
    void anActivityHasItsOwnWordsDatesGoalsAndLines() throws Exception {
        var slug = "space-sustainability-forum-2024";
        var content = activities.getBySlug(slug).content();

        var activity = elements(
                        document(make(ExportSubject.ACTIVITY, Map.of("of", List.of(slug))))
                                .getDocumentElement(),
                        "iati-activity")
                .getFirst();

        assertThat(elements(activity, "iati-identifier").getFirst().getTextContent())
                .isEqualTo("XM-DAC-41303-" + slug);
        assertThat(elements(activity, "title").getFirst().getTextContent()).contains(content.title());
        assertThat(elements(activity, "activity-date").getFirst().getAttribute("iso-date"))
                .startsWith(String.valueOf(content.startYear()));
        var goals = content.links().stream()
                .filter(l -> l.element().framework().equals("SDG"))
                .map(l -> l.element().code().replaceFirst("^SDG", "").replaceFirst("\\..*", ""))
                .distinct()
                .toList();
        assertThat(elements(activity, "sector").stream()
                        .filter(s -> s.getAttribute("vocabulary").equals("7"))
                        .map(s -> s.getAttribute("code")))
                .containsExactlyInAnyOrderElementsOf(goals);
        assertThat(elements(activity, "tag")).hasSize((int) content.links().stream()
                .filter(l -> !l.element().framework().equals("SDG"))
                .count());
    }

    @Test
    void anEmptySelectionIsRefusedSinceTheStandardHasNoEmptyList() {
        assertThatThrownBy(() -> make(ExportSubject.ACTIVITIES, Map.of("q", List.of("nosuchwordatall"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("nosuchwordatall");
    }

    private byte[] make(ExportSubject subject, Map<String, List<String>> parameters) {
        var order = new ExportOrder(
                subject, ExportFormat.IATI, parameters, Language.EN, Paper.A4, 150, "https://sdg.example.org");
        exports.check(order);
        return exports.make(order).content();
    }

    private static Document document(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static BigDecimal percentage(Element element) {
        return new BigDecimal(element.getAttribute("percentage"));
    }

    /** Children alone: title is also one of document-link. */
    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && child.getTagName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }
}

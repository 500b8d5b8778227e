package org.itu.sdgmap.export.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.itu.sdgmap._support.PdfJudge;
import org.itu.sdgmap.common.Language;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfWriterTest {

    private final PdfWriter writer = new PdfWriter();

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" dir="%s">
            <head><title>%s</title><meta name="subject" content="%3$s"/>
            <bookmarks><bookmark name="%3$s" href="#one"/></bookmarks>
            <style>
            @page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
            body { font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif; font-size: 10pt; }
            th, td { border: 1px solid #51606f; padding: 2pt 4pt; text-align: start; }
            </style></head>
            <body><h1 id="one">%3$s</h1><p>%s</p>
            <table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
            <tbody><tr><td>%4$s</td><td>240</td></tr></tbody></table>
            <ul><li>%4$s</li><li><a href="https://example.org/">example.org</a></li></ul>
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60" alt="%3$s"
              font-family="'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC'"><rect width="40" height="40" fill="#009EDB"/>
              <text x="50" y="30" font-size="16">%3$s 12</text></svg>%s
            </body></html>
            """;

    private static final String[][] TEXTS = {
        {"Brief of Kiribati", "240 activities in 93 countries."},
        {"Note sur Kiribati", "240 activités dans 93 pays, reliées à l’objectif 9."},
        {"Informe sobre Kiribati", "240 actividades en 93 países, «año» ñ."},
        {"Кирибати: справка", "240 видов деятельности в 93 странах."},
        {"基里巴斯简报", "国际电联在93个国家开展了240项活动。"},
        {"موجز عن كيريباس", "240 نشاطاً في 93 بلداً، منها ITU-D (قطاع التنمية)."}
    };

    private byte[] write(Language language, String more) throws IOException {
        var text = TEXTS[language.ordinal()];
        var html = PAGE.formatted(language.code(), language.rightToLeft() ? "rtl" : "ltr", text[0], text[1], more);
        var out = new ByteArrayOutputStream();
        writer.write(W3CDom.convert(Jsoup.parse(html, "", Parser.xmlParser())), language, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageIsAccessibleAndCanBeArchived(Language language) throws IOException {
        var pdf = write(language, "");
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("base-" + language.code() + ".pdf"), pdf);
        assertThat(PdfJudge.listBreachesOfPdfUa(pdf)).isEmpty();
        assertThat(PdfJudge.listBreachesOfPdfA(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TEXTS[language.ordinal()][0]);
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo(TEXTS[language.ordinal()][0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, NotoSans", "AR, NotoSansArabic", "ZH, NotoSansSC"})
    void onlyFontsOfTheApplicationAreInTheFileAsFarAsUsed(Language language, String expected) throws IOException {
        var pdf = write(language, "");
        assertThat(pdf).hasSizeLessThan(300_000);
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName().replaceAll("^[A-Z]+\\+", ""));
            }
            assertThat(names).allMatch(n -> n.startsWith("NotoSans")).anyMatch(n -> n.startsWith(expected));
        }
    }

    @Test
    void numbersWithinArabicKeepTheirOrder() throws IOException {
        try (var document = Loader.loadPDF(write(Language.AR, ""))) {
            assertThat(new PDFTextStripper().getText(document)).contains("240").contains("ITU-D");
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        var asked = Collections.synchronizedList(new ArrayList<String>());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var pdf = write(Language.EN, """
                    <img src="%1$s/picture.png" alt="Picture"/><link rel="stylesheet" href="%1$s/style.css"/>
                    <img src="file:///etc/hostname" alt="File"/>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"
                      alt="Drawing"><image width="9" height="9" xlink:href="%1$s/within.png"/></svg>
                    """.formatted(address));
            assertThat(pdf).isNotEmpty();
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void everyCharacterOfTheSixLanguagesHasAFont() {
        var fonts = DocumentFont.all().stream().map(DocumentFont::toAwtFont).toList();
        for (var text : TEXTS) {
            assertThat((text[0] + text[1])
                            .codePoints()
                            .filter(c -> fonts.stream().noneMatch(f -> f.canDisplay(c)))
                            .mapToObj(Character::toString))
                    .isEmpty();
        }
    }
}

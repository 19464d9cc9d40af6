package com.joelschaeffer.portfolio.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class XmpPacketTest {

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final DemoWork WORK = DemoWorks.all().getFirst();

  @Test
  void everyPacketIsWellFormed() {
    assertThat(DemoWorks.all()).allSatisfy(work -> {
      var title = parse(XmpPacket.of(work)).getElementsByTagNameNS(DUBLIN_CORE, "title").item(0);
      assertThat(title.getTextContent()).isEqualTo(work.title());
    });
  }

  @Test
  void everyPacketSaysThatAProgramDrewThePicture() {
    assertThat(DemoWorks.all())
        .allSatisfy(work -> assertThat(parse(XmpPacket.of(work)).getDocumentElement().getTextContent())
            .contains(DemoPicture.DEDICATION));
  }

  @Test
  void thePacketHoldsEveryKeyword() throws Exception {
    var subject = parse(XmpPacket.of(WORK)).getElementsByTagNameNS(DUBLIN_CORE, "subject").item(0);

    assertThat(subject.getTextContent()).isEqualTo(String.join("", WORK.words().keywords()));
  }

  @Test
  void marksOfXmlAreEscaped() {
    assertThat(XmpPacket.escaped("<a & \"b\">")).isEqualTo("&lt;a &amp; &quot;b&quot;&gt;");
  }

  @Test
  void thePacketIsFoundBehindTheHeaderOfTheFile() throws Exception {
    var file = new String(DemoPicture.jpeg(WORK, 0.03), StandardCharsets.ISO_8859_1);

    var name = file.indexOf("http://ns.adobe.com/xap/1.0/\0");
    assertThat(name).isBetween(6, 60);
    var packet = file.substring(file.indexOf("<?xpacket", name), file.indexOf("<?xpacket end=\"r\"?>"));
    var text = new String(packet.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    assertThat(parse(text).getDocumentElement().getLocalName()).isEqualTo("xmpmeta");
  }

  @Test
  void aPacketGoesToTheStartOfAFileWithoutHeader() {
    var bare = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xdb, 0, 2};

    var file = JpegFile.withXmp(bare, "x");

    assertThat(file).startsWith(0xff, 0xd8, 0xff, 0xe1, 0, 32).endsWith('x', 0xff, 0xdb, 0, 2);
  }

  @Test
  void anythingButAJpegIsRefused() {
    assertThatThrownBy(() -> JpegFile.withXmp(new byte[10], "x")).hasMessage("not a JPEG file");
  }

  @Test
  void aPacketLongerThanASegmentIsRefused() {
    var bare = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xdb, 0, 2};

    assertThatThrownBy(() -> JpegFile.withXmp(bare, "x".repeat(65_600))).hasMessageContaining("too long");
  }

  private static Document parse(String packet) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(packet.replace("\ufeff", ""))));
  }
}

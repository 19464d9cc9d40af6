package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of RDF by which XMP may say the same, and what is no XMP at all. */
class XmpParserTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "<plus:Licensor><rdf:Seq><rdf:li rdf:parseType='Resource'><plus:LicensorName>Joel</plus:LicensorName></rdf:li></rdf:Seq></plus:Licensor>",
    "<plus:Licensor><rdf:Bag><rdf:li><rdf:Description plus:LicensorName='Joel'/></rdf:li></rdf:Bag></plus:Licensor>",
    "<plus:Licensor><rdf:Bag><rdf:li plus:LicensorName='Joel'/></rdf:Bag></plus:Licensor>",
    "<plus:Licensor rdf:parseType='Resource'><plus:LicensorName>Joel</plus:LicensorName></plus:Licensor>"})
  void readsStructuresInEachForm(String property) {
    var found = parsed(property).structures(XmpFields.PLUS, "Licensor");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().field(XmpFields.PLUS, "LicensorName").text()).isEqualTo("Joel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<xmpRights:WebStatement>https://a.example/</xmpRights:WebStatement>",
    "<xmpRights:WebStatement rdf:resource='https://a.example/'/>",
    "<xmpRights:WebStatement rdf:parseType='Resource'><rdf:value>https://a.example/</rdf:value><dc:type>x</dc:type></xmpRights:WebStatement>"})
  void readsAddressesInEachForm(String property) {
    assertThat(parsed(property).text(XmpFields.RIGHTS, "WebStatement")).isEqualTo("https://a.example/");
  }

  @Test
  void readsPropertiesWrittenAsAttributes() {
    byte[] packet = utf8("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
        + "xmlns:p='http://ns.adobe.com/photoshop/1.0/' p:Credit='A &amp; B'/></rdf:RDF>");

    assertThat(XmpFields.parse(packet).text(XmpFields.PHOTOSHOP, "Credit")).isEqualTo("A & B");
  }

  @Test
  void prefersTheDefaultLanguage() {
    var fields = parsed("<dc:title><rdf:Alt><rdf:li xml:lang='de'>Düne</rdf:li>"
        + "<rdf:li xml:lang='x-default'>Dune</rdf:li></rdf:Alt></dc:title>"
        + "<dc:rights><rdf:Alt><rdf:li xml:lang='fr'>Tous</rdf:li></rdf:Alt></dc:rights>");

    assertThat(fields.localized(XmpFields.DUBLIN_CORE, "title")).isEqualTo("Dune");
    assertThat(fields.localized(XmpFields.DUBLIN_CORE, "rights")).isEqualTo("Tous");
  }

  @Test
  void takesATextForAListOfOneAndTheOtherWayRound() {
    var fields = parsed("<dc:creator>Joel</dc:creator>" + TestMetadata.bag("photoshop:City", "Bern"));

    assertThat(fields.list(XmpFields.DUBLIN_CORE, "creator")).containsExactly("Joel");
    assertThat(fields.text(XmpFields.PHOTOSHOP, "City")).isEqualTo("Bern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "windows-1252"})
  void readsPacketsInEachCoding(String charset) {
    String packet = text(TestMetadata.xmp(TestMetadata.alternatives("dc:title", "Düne")));

    var fields = XmpFields.parse(packet.getBytes(Charset.forName(charset)));

    assertThat(fields.localized(XmpFields.DUBLIN_CORE, "title")).isEqualTo("Düne");
  }

  @Test
  void readsWhatStandsBeforeAPacketBreaksOff() {
    String packet = text(TestMetadata.xmp(TestMetadata.alternatives("dc:title", "Whole") + "<photoshop:City>Be"));

    assertThat(XmpFields.parse(utf8(packet.substring(0, packet.indexOf("Be") + 2)))
        .localized(XmpFields.DUBLIN_CORE, "title")).isEqualTo("Whole");
  }

  @Test
  void readsOverControlCharactersAndPadding() {
    String packet = text(TestMetadata.xmp(TestMetadata.alternatives("dc:title", "Du\u0001ne\0")));

    assertThat(XmpFields.parse(utf8("\ufeff\n" + packet + "\0\0\0 ")).localized(XmpFields.DUBLIN_CORE, "title"))
        .isEqualTo("Dune");
  }

  /** Java allows 200 since its version 24. */
  @Test
  void readsAsManyAttributesAsLightroomWrites() {
    var attributes = new StringBuilder();
    for (int i = 0; i < 700; i++)
      attributes.append(" crs:Setting").append(i).append("='0'");
    String packet = text(TestMetadata.xmp(TestMetadata.alternatives("dc:title", "Retouched")))
        .replace("rdf:about=\"\"",
            "rdf:about='' xmlns:crs='http://ns.adobe.com/camera-raw-settings/1.0/'" + attributes);

    assertThat(XmpFields.parse(utf8(packet)).localized(XmpFields.DUBLIN_CORE, "title")).isEqualTo("Retouched");
  }

  @Test
  @Timeout(10)
  void isNotKeptBusyByAPacketOfOneMegabyte() {
    var different = new StringBuilder();
    for (int i = 0; different.length() < 1_000_000; i++)
      different.append("<dc:a").append(i).append("/>");
    var keywords = new String[64_000];
    Arrays.setAll(keywords, i -> "keyword " + i);
    String nested = "<dc:a>".repeat(150_000);

    assertThat(parsed(different.toString()).text(XmpFields.DUBLIN_CORE, "a1")).isEmpty();
    assertThat(parsed(TestMetadata.bag("dc:subject", keywords)).list(XmpFields.DUBLIN_CORE, "subject")).hasSize(1000);
    assertThat(parsed(nested).text(XmpFields.DUBLIN_CORE, "b")).isEmpty();
  }

  @Test
  @Timeout(10)
  void refusesDocumentTypes() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
        + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>";
    byte[] packet = utf8(bomb + text(TestMetadata.xmp(TestMetadata.alternatives("dc:title", "&c;"))));

    assertThat(XmpFields.parse(packet).localized(XmpFields.DUBLIN_CORE, "title")).isEmpty();
  }

  private static XmpFields parsed(String properties) {
    return XmpFields.parse(TestMetadata.xmp(properties));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}

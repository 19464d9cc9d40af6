package com.joelschaeffer.portfolio.app.demo;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** The metadata of a work as an XMP packet (ISO 16684-1), as photographers' programs write and read it. */
final class XmpPacket {

  private XmpPacket() {}

  /** Everything the catalogue says about the work, and that no camera was involved. */
  static String of(DemoWork work) {
    var words = work.words();
    var capture = work.capture();
    var equipment = capture.equipment();
    return """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
        xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
        xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
        xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
        xmlns:exifEX="http://cipa.jp/exif/1.0/"
        xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
        xmlns:AnalogExif="http://analogexif.sourceforge.net/ns">
      """
        + languages("dc:title", words.title())
        + languages("dc:description", words.caption())
        + "<dc:subject><rdf:Bag>" + words.keywords().stream().map(XmpPacket::entry).collect(Collectors.joining())
        + "</rdf:Bag></dc:subject>\n"
        + "<dc:creator><rdf:Seq>" + entry(DemoPicture.CREATOR) + "</rdf:Seq></dc:creator>\n"
        + languages("dc:rights", DemoPicture.DEDICATION)
        + languages("xmpRights:UsageTerms", DemoPicture.DEDICATION)
        + languages("Iptc4xmpCore:AltTextAccessibility", words.alternativeText())
        + text("Iptc4xmpCore:Location", capture.location())
        + text("photoshop:DateCreated", capture.taken().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
        + text("photoshop:Credit", DemoPicture.CREATOR)
        + text("photoshop:Instructions", DemoPicture.DEDICATION)
        + text("tiff:Make", equipment.make())
        + text("tiff:Model", equipment.model())
        + text("exifEX:LensModel", equipment.lens())
        + text("aux:Lens", equipment.lens())
        + capture.filmStock().map(film -> text("AnalogExif:Film", film)).orElse("")
        + """
          </rdf:Description>
          </rdf:RDF>
          </x:xmpmeta>
          <?xpacket end="r"?>""";
  }

  /** A text that could be given in several languages and is given in one. */
  private static String languages(String name, String value) {
    return "<%1$s><rdf:Alt><rdf:li xml:lang=\"x-default\">%2$s</rdf:li></rdf:Alt></%1$s>\n".formatted(name,
        escaped(value));
  }

  private static String text(String name, String value) {
    return "<" + name + ">" + escaped(value) + "</" + name + ">\n";
  }

  private static String entry(String value) {
    return "<rdf:li>" + escaped(value) + "</rdf:li>";
  }

  /** Text as XML writes it; characters that XML 1.0 cannot hold do not occur in the catalogue. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}

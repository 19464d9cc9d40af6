package com.joelschaeffer.portfolio.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlWriterTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"a < b & c > d|a < b & c > d", "]]> \"'|]]> \"'", "a\u0000b\u0008c\u001fd|abcd",
    "\ud83d\ude00 ok|\ud83d\ude00 ok", "lone \ud83d end|lone  end", "\ufffe\uffff!|!", "<!-- <script>|<!-- <script>"})
  void anyTextIsReadAsItWasWritten(String written, String read) {
    var target = new ByteArrayOutputStream();
    try (var xml = XmlWriter.begin(target)) {
      xml.open("list").element("text", written, "attribute", written).end();
    }

    var element = Xml.elements(Xml.parse(target.toString(StandardCharsets.UTF_8)).getDocumentElement(), "*", "text")
        .getFirst();
    assertThat(element.getTextContent()).isEqualTo(read);
    assertThat(element.getAttribute("attribute")).isEqualTo(read);
  }
}

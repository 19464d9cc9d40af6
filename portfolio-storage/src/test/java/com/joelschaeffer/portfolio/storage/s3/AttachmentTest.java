package com.joelschaeffer.portfolio.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    dunes 1.jpg      | attachment; filename="dunes 1.jpg"
    Düne.jpg         | attachment; filename="D_ne.jpg"; filename*=UTF-8''D%C3%BCne.jpg
    say "no".jpg     | attachment; filename="say _no_.jpg"; filename*=UTF-8''say%20%22no%22.jpg
    100% (a'b)*\\.jpg | attachment; filename="100_ (a'b)*_.jpg"; filename*=UTF-8''100%25%20%28a%27b%29%2A%5C.jpg
    写真🌊.webp       | attachment; filename="___.webp"; filename*=UTF-8''%E5%86%99%E7%9C%9F%F0%9F%8C%8A.webp
    """)
  void encodesANameThatIsNotPlain(String filename, String header) {
    assertThat(Attachment.named(filename)).isEqualTo(header);
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nSet-Cookie: b', 'attachment; filename=\"a__Set-Cookie: b\"'",
    "'a\u0000b\u007f\u0085', 'attachment; filename=\"a_b__\"'"})
  void letsNoControlCharacterThrough(String filename, String header) {
    assertThat(Attachment.named(filename)).isEqualTo(header);
  }
}

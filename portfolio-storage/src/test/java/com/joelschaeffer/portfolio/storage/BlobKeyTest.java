package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "media/3f9a/800.jpg", "a-b_c.d", "a..b/c"})
  void takesLowerCasePaths(String path) {
    assertThat(new BlobKey(path).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b", "..", "../a", "a/../b", ".hidden", "a/.b", "A", "ä", "a b", "a\\b",
    "a\0",
    "a\n"})
  void refusesEverythingElse(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(path));
  }

  @Test
  void boundsLength() {
    var part = "a".repeat(BlobKey.MAX_PART);

    assertThat(new BlobKey(part + "/" + part + "/" + "b".repeat(110)).path()).hasSize(BlobKey.MAX_LENGTH);
    assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(part + "/" + part + "/" + "b".repeat(111)));
    assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(part + "a"));
  }
}

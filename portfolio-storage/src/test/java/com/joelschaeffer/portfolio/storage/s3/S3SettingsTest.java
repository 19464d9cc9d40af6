package com.joelschaeffer.portfolio.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3SettingsTest {

  private static final URI ENDPOINT = URI.create("https://account.r2.cloudflarestorage.com");

  @Test
  void hideTheSecret() {
    var settings = S3Settings.of("pictures", ENDPOINT, "example-id", "example-secret");

    assertThat(settings.toString()).contains("pictures", "account.r2.cloudflarestorage.com", "example-id")
        .doesNotContain("example-secret");
  }

  @Test
  void areInRegionAutoUnlessToldOtherwise() {
    var settings = S3Settings.of("pictures", ENDPOINT, "example-id", "example-secret");

    assertThat(settings.endpoint().region()).isEqualTo("auto");
    assertThat(settings.inRegion("eu-central-1").endpoint().region()).isEqualTo("eu-central-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host/pictures", "https://host?x=1", "https://host/#x", "https://me:pass@host",
    "ftp://host", "host", "https:///pictures", ""})
  void refuseAnEndpointThatIsMoreOrLessThanAHost(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S3Settings.of("pictures", URI.create(endpoint), "example-id", "example-secret"))
        .withMessageStartingWith("endpoint ").withMessageNotContaining("pass@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Pictures", "my_pictures", "-pictures", "pictures/2026"})
  void refuseWhatIsNoBucketsName(String bucket) {
    assertThatIllegalArgumentException().isThrownBy(() -> S3Settings.of(bucket, ENDPOINT, "example-id", "secret"))
        .withMessage("not a bucket's name: " + bucket);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc\n", " abc", "äbc"})
  void refuseKeysThatWereNotCopiedExactly(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> S3Settings.of("pictures", ENDPOINT, "example-id", key))
        .withMessageStartingWith("secretAccessKey ").withMessageNotContaining("bc");
    assertThatIllegalArgumentException().isThrownBy(() -> S3Settings.of("pictures", ENDPOINT, key, "secret"))
        .withMessageStartingWith("accessKeyId ");
  }

  @Test
  void refuseToWaitNotAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new S3Settings.Timeouts(Duration.ofSeconds(1),
        Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1)));
  }
}

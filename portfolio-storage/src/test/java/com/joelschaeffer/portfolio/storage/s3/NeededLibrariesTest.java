package com.joelschaeffer.portfolio.storage.s3;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.PortfolioException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class NeededLibrariesTest {

  @Test
  void areNamedWhenTheStoreIsOpenedWithoutThem() throws Exception {
    var ours = new URL[] {jarOf(S3BlobStore.class), jarOf(PortfolioException.class)};
    try (var bare = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
      var settingsType = bare.loadClass(S3Settings.class.getName());
      var settings = settingsType.getMethod("of", String.class, URI.class, String.class, String.class)
          .invoke(null, "pictures", URI.create("https://host"), "example-id", "example-secret");
      var open = bare.loadClass(S3BlobStore.class.getName()).getMethod("open", settingsType);

      assertThatExceptionOfType(InvocationTargetException.class).isThrownBy(() -> open.invoke(null, settings))
          .havingCause().isInstanceOf(IllegalStateException.class)
          .withMessage(
              "S3BlobStore needs software.amazon.awssdk:s3, software.amazon.awssdk:url-connection-client on the"
                  + " class path");
    }
  }

  @Test
  void areAllThere() {
    assertThatCode(NeededLibraries::check).doesNotThrowAnyException();
  }

  private static URL jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}

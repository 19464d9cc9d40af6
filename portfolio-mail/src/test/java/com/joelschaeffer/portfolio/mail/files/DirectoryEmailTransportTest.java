package com.joelschaeffer.portfolio.mail.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.mail.EmailTransportContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryEmailTransportTest extends EmailTransportContract {

  @TempDir
  private Path directory;

  @Override
  protected EmailTransport transport() {
    return DirectoryEmailTransport.at(directory.resolve("data/mail"));
  }

  @Override
  protected List<byte[]> arrived() throws IOException {
    var messages = new ArrayList<byte[]>();
    for (var file : files())
      messages.add(Files.readAllBytes(file));
    return messages;
  }

  @Test
  void namesFilesInTheOrderOfTheirMessages() throws IOException {
    transport().deliver(outgoing(Examples.email("Question")));

    assertThat(files()).singleElement().asString().matches(".*/20260301T090000\\.000Z-[0-9a-f]{32}\\.eml");
    assertThat(Files.readString(files().getFirst())).contains("\r\n").doesNotContainPattern("[^\r]\n");
  }

  @Test
  void takesManyAtTheSameMoment() throws IOException {
    var transport = transport();

    var outcomes = AtOnce.run(8, number -> transport.deliver(outgoing(Examples.email("Question " + number))));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(files()).hasSize(8);
    try (var all = Files.list(directory.resolve("data/mail"))) {
      assertThat(all).as("nothing unfinished is left").hasSize(8);
    }
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "no directory");

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () -> DirectoryEmailTransport.at(file.resolve("mail")).deliver(outgoing(Examples.email("Question"))))
        .withMessageContaining("could not be written to " + file);
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(directory.resolve("data/mail"))) {
      return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }
}

package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.PostgresExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database that has nothing in it yet. */
@ExtendWith(PostgresExtension.class)
final class ReplicasTest {

  @TempDir
  Path directory;

  @Test
  void bothComeUpWhenStartedAtOnce(PostgresExtension.Database database) {
    var address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    var environment = Map.of("DATABASE_URL",
        "postgresql://postgres@" + address.getAuthority() + address.getPath() + "?schema=payload");

    try (var first = SiteProcess.start(directory, environment, arguments());
        var second = SiteProcess.start(directory, environment, arguments())) {
      assertThat(first.awaitReady()).isNotEqualTo(second.awaitReady());
    }
  }

  private List<String> arguments() {
    return List.of("--server.port=0", "--management.server.port=0", "--portfolio.database.create-schemas=true",
        "--portfolio.data-dir=" + directory.resolve("shared"));
  }
}

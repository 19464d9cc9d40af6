package com.joelschaeffer.portfolio.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this process, on a free port and a data directory of its own. */
public final class RunningSite implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningSite(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it without demonstration works; {@code more} are further arguments, such as {@code --portfolio.import=…}. */
  public static RunningSite start(Path data, String... more) {
    var arguments = new ArrayList<>(
        List.of("--server.port=0", "--management.server.port=0", "--portfolio.data-dir=" + data,
            "--portfolio.demo=off"));
    arguments.addAll(List.of(more));
    return new RunningSite(SpringApplication.run(PortfolioApplication.class, arguments.toArray(String[]::new)));
  }

  /** An address of the site. */
  public URI url(String path) {
    return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
  }

  /** A part of the application. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** One of several parts of a kind. */
  public <T> T part(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** What a client of the API gets. */
  public HttpResponse<String> json(String method, String path, String content, String... headers) {
    var request = HttpRequest.newBuilder(url(path)).method(method, HttpRequest.BodyPublishers.ofString(content))
        .header("Content-Type", "application/json");
    return send(request, HttpResponse.BodyHandlers.ofString(), headers);
  }

  /** What a browser gets; {@code headers} are names and values in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** The same, as bytes. */
  public HttpResponse<byte[]> getBytes(String path, String... headers) {
    return send("GET", path, HttpResponse.BodyHandlers.ofByteArray(), headers);
  }

  /** What a request of any method gets. */
  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, HttpResponse.BodyHandlers.ofString(), headers);
  }

  /** What a form gets; {@code fields} is what the browser would write. */
  public HttpResponse<String> post(String path, String fields, String... headers) {
    var request = HttpRequest.newBuilder(url(path)).POST(HttpRequest.BodyPublishers.ofString(fields))
        .header("Content-Type", "application/x-www-form-urlencoded");
    return send(request, HttpResponse.BodyHandlers.ofString(), headers);
  }

  private <T> HttpResponse<T> send(String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
    return send(HttpRequest.newBuilder(url(path)).method(method, HttpRequest.BodyPublishers.noBody()), body, headers);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, String... headers) {
    if (headers.length > 0) request.headers(headers);
    try {
      return client.send(request.build(), body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }
}

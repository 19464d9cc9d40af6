package com.joelschaeffer.portfolio.app.edge;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Purges a zone of Cloudflare.
 *
 * @see <a href="https://developers.cloudflare.com/api/resources/cache/methods/purge/">Purge cached content</a>
 * @see <a href="https://developers.cloudflare.com/cache/how-to/purge-cache/#availability-and-limits">its limits</a>
 */
public final class CloudflareEdgeCache implements EdgeCache, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final MediaType TYPE = MediaType.get("application/json");
  /** Bytes of an answer that are looked at; it says its errors in some hundred. */
  private static final long MOST_READ = 16 * 1024;
  private static final int TOO_MANY = 429;
  private static final int TIMEOUT = 408;

  private final OkHttpClient http;
  private final HttpUrl address;
  private final String authorization;
  private final Clock clock;

  private CloudflareEdgeCache(OkHttpClient http, CloudflareZone zone, Clock clock) {
    this.http = http;
    this.clock = clock;
    address = HttpUrl.get(zone.api() + "/zones/" + zone.id() + "/purge_cache");
    authorization = "Bearer " + zone.token();
  }

  /**
   * Prepares it; nothing is sent yet.
   *
   * @param patience how long an answer may take
   */
  public static CloudflareEdgeCache of(CloudflareZone zone, Duration patience, Clock clock) {
    // what comes of a purge is decided here, and tried again by whoever asked
    var http = new OkHttpClient.Builder().callTimeout(patience).connectTimeout(patience).readTimeout(patience)
        .retryOnConnectionFailure(false).followRedirects(false).build();
    return new CloudflareEdgeCache(http, zone, clock);
  }

  @Override
  public Answer purge(List<String> urls) {
    if (urls.isEmpty() || urls.size() > MOST_ADDRESSES)
      throw new IllegalArgumentException(urls.size() + " addresses (1 to " + MOST_ADDRESSES + ")");
    return send(Map.of("files", urls));
  }

  @Override
  public Answer purgeEverything() {
    return send(Map.of("purge_everything", true));
  }

  /** Ends its connections and threads. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private Answer send(Map<String, ?> order) {
    var request = new Request.Builder().url(address).header("Authorization", authorization)
        .post(RequestBody.create(JSON.writeValueAsBytes(order), TYPE)).build();
    try (var response = http.newCall(request).execute()) {
      return answer(response);
    } catch (IOException silent) {
      return new Answer.Busy("Cloudflare gave no answer (" + silent.getMessage() + ")", Optional.empty());
    }
  }

  private Answer answer(Response response) throws IOException {
    var status = response.code();
    var body = body(response);
    if (response.isSuccessful() && body.path("success").asBoolean(false)) return new Answer.Purged();
    var reason = "Cloudflare answered " + status + errors(body);
    if (status == TOO_MANY || status == TIMEOUT || status >= 500 || response.isSuccessful())
      return new Answer.Busy(reason, retryAfter(response));
    var hint = status == 401 || status == 403
        ? "; the token must be valid and may need the permission Cache Purge"
        : "";
    return new Answer.Refused(reason + hint);
  }

  private static JsonNode body(Response response) throws IOException {
    try {
      return JSON.readTree(response.peekBody(MOST_READ).bytes());
    } catch (JacksonException notJson) { // the page of a gateway
      return JSON.missingNode();
    }
  }

  /** {@code : 10000 Authentication error}; empty when it says none. */
  private static String errors(JsonNode body) {
    var errors = body.path("errors").valueStream()
        .map(error -> error.path("code").asString("") + " " + error.path("message").asString(""))
        .collect(Collectors.joining(", ")).replaceAll("\\p{Cntrl}", " ");
    return errors.isBlank() ? "" : ": " + errors.strip();
  }

  /** Seconds, or a date (RFC 9110, 10.2.3). */
  private Optional<Duration> retryAfter(Response response) {
    var header = Optional.ofNullable(response.header("Retry-After")).map(String::strip);
    try {
      return header.map(text -> text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)))
          .filter(wait -> !wait.isNegative());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}

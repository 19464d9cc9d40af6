package com.joelschaeffer.portfolio.storage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which bucket, where, who asks and how long an answer is waited for.
 *
 * @param bucket name of 3 to 63 characters: lower-case letters, digits, dots and hyphens
 */
public record S3Settings(String bucket, Endpoint endpoint, Credentials credentials, Timeouts timeouts) {

  /** The region of Cloudflare R2, and of many who do not look at it. */
  public static final String AUTO = "auto";

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern UNUSABLE = Pattern.compile("[^\\x21-\\x7e]");

  public S3Settings {
    if (!BUCKET.matcher(bucket).matches()) throw new IllegalArgumentException("not a bucket's name: " + bucket);
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(timeouts, "timeouts");
  }

  /**
   * A bucket in region {@value #AUTO} with {@link Timeouts#DEFAULT}.
   *
   * @param endpoint where the store answers, e.g. {@code https://<account>.r2.cloudflarestorage.com}
   */
  public static S3Settings of(String bucket, URI endpoint, String accessKeyId, String secretAccessKey) {
    return new S3Settings(bucket, new Endpoint(endpoint, AUTO), new Credentials(accessKeyId, secretAccessKey),
        Timeouts.DEFAULT);
  }

  /** The same bucket for a store that insists on its region's name, e.g. {@code eu-central-1}. */
  public S3Settings inRegion(String region) {
    return new S3Settings(bucket, new Endpoint(endpoint.uri(), region), credentials, timeouts);
  }

  /** The same bucket, waited for longer or shorter. */
  public S3Settings within(Timeouts other) {
    return new S3Settings(bucket, endpoint, credentials, other);
  }

  /**
   * Where a store answers.
   *
   * @param uri    scheme, host and perhaps port; the bucket's name is no part of it
   * @param region what requests are signed for
   */
  public record Endpoint(URI uri, String region) {
    public Endpoint {
      if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())))
        throw new IllegalArgumentException("endpoint is not an address such as https://host");
      if (uri.getRawUserInfo() != null)
        throw new IllegalArgumentException("endpoint contains a user: the keys are settings of their own");
      if (!uri.getRawPath().replace("/", "").isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null)
        throw new IllegalArgumentException("endpoint goes on after the host, leave out what follows it (the bucket's"
            + " name is a setting of its own): " + uri);
      require("region", region);
    }
  }

  /** Who asks. The secret signs requests and is never sent, and no text of this record contains it. */
  public record Credentials(String accessKeyId, String secretAccessKey) {
    public Credentials {
      require("accessKeyId", accessKeyId);
      require("secretAccessKey", secretAccessKey);
    }

    @Override
    public String toString() {
      return "Credentials[accessKeyId=" + accessKeyId + ", secretAccessKey=…]";
    }
  }

  /**
   * How long one request may take. Storing a large object is several requests, and what is read of an opened object is bound by
   * {@code silence} alone.
   *
   * @param connect until there is a connection
   * @param silence between two pieces of an answer
   * @param attempt from the connection to the answer's headers, the sending of at most 8 MiB included
   * @param total   for all attempts and the pauses between them
   */
  public record Timeouts(Duration connect, Duration silence, Duration attempt, Duration total) {

    /** 5 seconds, 30 seconds, 1 minute, 2.5 minutes. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30),
        Duration.ofSeconds(60), Duration.ofSeconds(150));

    public Timeouts {
      for (var timeout : new Duration[] {connect, silence, attempt, total}) {
        if (!timeout.isPositive()) throw new IllegalArgumentException("a timeout is not positive: " + timeout);
      }
    }
  }

  private static void require(String name, String value) {
    if (value.isEmpty()) throw new IllegalArgumentException(name + " is empty");
    if (UNUSABLE.matcher(value).find())
      throw new IllegalArgumentException(name + " contains a space, a line break or a character beyond ASCII");
  }
}

package com.joelschaeffer.portfolio.storage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3, checks signatures of version 4 and keeps its objects in memory. */
final class S3ProxyServer {

  private static final String ACCESS_KEY_ID = "example-id";
  private static final String SECRET = "example-secret";

  private final S3Proxy server = S3Proxy.builder().blobStore(new TransientNio2BlobStore())
      .endpoint(URI.create("http://127.0.0.1:0")).awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY_ID, SECRET)
      .build();
  private final AtomicInteger buckets = new AtomicInteger();

  void start() throws Exception {
    server.start();
  }

  /** Settings for a bucket that did not exist before. */
  S3Settings newBucket() {
    var settings = settings("pictures-" + buckets.incrementAndGet(), SECRET);
    try (var client = client(settings)) {
      client.createBucket(request -> request.bucket(settings.bucket()));
    }
    return settings;
  }

  S3Settings settings(String bucket, String secret) {
    return S3Settings.of(bucket, URI.create("http://127.0.0.1:" + server.getPort()), ACCESS_KEY_ID, secret);
  }

  /** To look at what the adapter left in a bucket. */
  static S3Client client(S3Settings settings) {
    return S3Clients.client(settings, Duration.ZERO);
  }

  void stop() throws Exception {
    server.stop();
  }
}

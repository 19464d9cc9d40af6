package com.joelschaeffer.portfolio.storage.s3;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Sets the SDK up so that R2 understands it, and so that nothing but the settings decides. */
final class S3Clients {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private S3Clients() {}

  static S3Client client(S3Settings settings, Duration firstPause) {
    var timeouts = settings.timeouts();
    return S3Client.builder()
        .endpointOverride(settings.endpoint().uri())
        .region(Region.of(settings.endpoint().region()))
        .credentialsProvider(credentials(settings))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(dialect())
        .httpClientBuilder(UrlConnectionHttpClient.builder()
            .connectionTimeout(timeouts.connect()).socketTimeout(timeouts.silence()))
        .overrideConfiguration(behaviour(timeouts, firstPause))
        .build();
  }

  static S3Presigner presigner(S3Settings settings) {
    return S3Presigner.builder()
        .endpointOverride(settings.endpoint().uri())
        .region(Region.of(settings.endpoint().region()))
        .credentialsProvider(credentials(settings))
        .serviceConfiguration(dialect())
        .build();
  }

  private static StaticCredentialsProvider credentials(S3Settings settings) {
    var credentials = settings.credentials();
    return StaticCredentialsProvider
        .create(AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey()));
  }

  /** Without chunked encoding, which R2 refuses as STREAMING-…-PAYLOAD and which stays on even when checksums are off. */
  private static S3Configuration dialect() {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(true)
        .chunkedEncodingEnabled(false)
        // Java's client waits five seconds for a "100 Continue" that not every store sends
        .expectContinueEnabled(false)
        .build();
  }

  private static ClientOverrideConfiguration behaviour(S3Settings.Timeouts timeouts, Duration firstPause) {
    var backoff = firstPause.isZero()
        ? BackoffStrategy.retryImmediately()
        : BackoffStrategy.exponentialDelay(firstPause, LONGEST_PAUSE);
    var retries = AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(S3BlobStore.ATTEMPTS)
        .backoffStrategy(backoff).throttlingBackoffStrategy(backoff).build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(timeouts.attempt())
        .apiCallTimeout(timeouts.total())
        .retryStrategy(retries)
        // none, instead of ~/.aws/config
        .defaultProfileFile(ProfileFile.aggregator().build())
        .build();
  }
}

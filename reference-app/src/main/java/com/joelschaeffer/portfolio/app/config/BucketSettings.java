package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.storage.s3.S3Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The bucket that pictures may lie in.
 *
 * @param pictures  what visitors see, and originals unless they have a bucket of their own
 * @param originals the bucket of the originals, private
 */
record BucketSettings(S3Settings pictures, Optional<S3Settings> originals) {

  private static final List<Variable> NEEDED = List.of(Variable.BUCKET, Variable.BUCKET_ENDPOINT, Variable.BUCKET_KEY,
      Variable.BUCKET_SECRET);
  private static final List<Variable> OTHERS = List.of(Variable.BUCKET_REGION, Variable.ORIGINALS_BUCKET);

  /**
   * Reads them; empty when none is set.
   *
   * @throws ConfigurationException when only some are set, or one is wrong
   */
  static Optional<BucketSettings> read(Variables variables) {
    var missing = NEEDED.stream().filter(variable -> variables.find(variable).isEmpty()).toList();
    var set = NEEDED.stream().filter(variable -> !missing.contains(variable)).findFirst()
        .or(() -> OTHERS.stream().filter(variable -> variables.find(variable).isPresent()).findFirst());
    if (set.isEmpty()) return Optional.empty();
    if (!missing.isEmpty())
      throw variables.find(set.get()).orElseThrow().wrong("is set, but a bucket also needs "
          + String.join(", ", missing.stream().map(variable -> variable.environment().getFirst()).toList()));
    var pictures = bucket(variables, Variable.BUCKET);
    var originals = variables.find(Variable.ORIGINALS_BUCKET)
        .map(value -> bucket(variables, Variable.ORIGINALS_BUCKET));
    if (originals.filter(bucket -> bucket.bucket().equals(pictures.bucket())).isPresent())
      throw variables.find(Variable.ORIGINALS_BUCKET).orElseThrow()
          .wrong("names the bucket of the pictures; originals need another one, or leave it unset");
    return Optional.of(new BucketSettings(pictures, originals));
  }

  /** What tells this bucket, or these two, from others. */
  String names() {
    return pictures.bucket() + originals.map(bucket -> ", originals in " + bucket.bucket()).orElse("");
  }

  private static S3Settings bucket(Variables variables, Variable name) {
    var bucket = variables.find(name).orElseThrow();
    var endpoint = variables.find(Variable.BUCKET_ENDPOINT).orElseThrow();
    var credentials = credentials(variables);
    var region = variables.find(Variable.BUCKET_REGION).map(Variables.Value::text).orElse(S3Settings.AUTO);
    S3Settings.Endpoint place;
    try {
      place = new S3Settings.Endpoint(URI.create(endpoint.text()), region);
    } catch (IllegalArgumentException wrong) {
      throw endpoint.wrong("is not usable: " + wrong.getMessage());
    }
    try {
      return new S3Settings(bucket.text(), place, credentials, S3Settings.Timeouts.DEFAULT);
    } catch (IllegalArgumentException wrong) {
      throw bucket.wrong("is " + wrong.getMessage() + " (3 to 63 lower-case letters, digits, dots and hyphens)");
    }
  }

  private static S3Settings.Credentials credentials(Variables variables) {
    var key = variables.find(Variable.BUCKET_KEY).orElseThrow();
    try {
      return new S3Settings.Credentials(key.text(), variables.find(Variable.BUCKET_SECRET).orElseThrow().text());
    } catch (IllegalArgumentException wrong) {
      // its message names which of the two, and neither value
      throw key.wrong("and its secret are not usable: " + wrong.getMessage());
    }
  }
}

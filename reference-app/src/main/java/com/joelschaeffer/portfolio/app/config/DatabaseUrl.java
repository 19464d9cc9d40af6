package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.Variables.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a database is, read from the form that Payload, Django and libpq share:
 * {@code postgresql://user:password@host:port/database?schema=payload&sslmode=require}, percent-encoded (RFC 3986).
 *
 * @param jdbcUrl  the same without user, password and schema, as the driver wants it
 * @param user     login
 * @param password empty when none is given
 * @param schema   the schema to work in
 */
record DatabaseUrl(String jdbcUrl, String user, String password, String schema) {

  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Set<String> SSL_MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca",
      "verify-full");
  private static final Set<String> PASSED_ON = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout");

  static DatabaseUrl parse(Value value, String defaultSchema) {
    var uri = uri(value);
    if (!("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())))
      throw value.wrong("must begin with postgresql://");
    if (uri.getHost() == null)
      throw value.wrong(
          "has no host that can be read (a / ? # @ or : in the password must be percent-encoded, and a host name has no _)");
    var userInfo = uri.getRawUserInfo();
    if (userInfo == null || userInfo.isEmpty() || userInfo.startsWith(":"))
      throw value.wrong("has no user before the @");
    var path = uri.getRawPath();
    if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0)
      throw value.wrong("must name one database after the host, as in /portfolio");
    var parameters = parameters(value, uri);
    var colon = userInfo.indexOf(':');
    return new DatabaseUrl(jdbcUrl(uri, parameters), decode(colon < 0 ? userInfo : userInfo.substring(0, colon)),
        colon < 0 ? "" : decode(userInfo.substring(colon + 1)), schema(value, parameters, defaultSchema));
  }

  /** For logs: host, port, database and schema, never the login. */
  String shown() {
    return jdbcUrl.substring("jdbc:postgresql://".length()).replaceFirst("\\?.*", "") + ", schema " + schema;
  }

  @Override
  public String toString() {
    return shown();
  }

  private static URI uri(Value value) {
    try {
      return new URI(value.text());
    } catch (URISyntaxException wrong) {
      // its message repeats the address, password and all
      throw value.wrong("is not an address (special characters in user or password must be percent-encoded)");
    }
  }

  private static Map<String, String> parameters(Value value, URI uri) {
    var parameters = new HashMap<String, String>();
    if (uri.getRawQuery() == null) return parameters;
    for (var pair : uri.getRawQuery().split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals < 1) throw value.wrong("has a part after the ? that is not name=value");
      parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }
    return parameters;
  }

  private static String schema(Value value, Map<String, String> parameters, String fallback) {
    var schema = parameters.getOrDefault("schema", fallback);
    if (!SCHEMA.matcher(schema).matches())
      throw value.wrong("names the schema \"" + schema
          + "\", but it must be lower-case letters, digits and _, as in ?schema=payload");
    return schema;
  }

  private static String jdbcUrl(URI uri, Map<String, String> parameters) {
    var port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var url = new StringBuilder("jdbc:postgresql://").append(uri.getHost()).append(':').append(port)
        .append(uri.getRawPath());
    var separator = '?';
    for (var name : PASSED_ON) {
      var given = parameters.get(name);
      if (given == null) continue;
      var property = name.equals("connect_timeout") ? "connectTimeout" : name;
      url.append(separator).append(property).append('=').append(URLEncoder.encode(given, StandardCharsets.UTF_8));
      separator = '&';
    }
    return url.toString();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Refuses parameters nobody would read. */
  static void refuseUnknown(Value value) {
    for (var entry : parameters(value, uri(value)).entrySet()) {
      if (entry.getKey().equals("sslmode") && !SSL_MODES.contains(entry.getValue()))
        throw value.wrong("has sslmode=" + entry.getValue()
            + ", but it must be one of disable, allow, prefer, require, verify-ca, verify-full");
      if (!entry.getKey().equals("schema") && !PASSED_ON.contains(entry.getKey()))
        throw value.wrong("has the unknown parameter \"" + entry.getKey()
            + "\"; known are schema, sslmode, sslrootcert, sslcert, sslkey, connect_timeout");
    }
  }
}

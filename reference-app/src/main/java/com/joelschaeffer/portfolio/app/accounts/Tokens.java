package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.accounts.Token.Door;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.SessionId;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads JSON Web Tokens with the claims of Payload's: {@code id}, {@code collection}, {@code email}, {@code sid}, {@code iat},
 * {@code exp}. One algorithm and one key count, whatever a token's header says. A token alone opens nothing: it names a session, which
 * may have ended. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, best practices for JSON Web Tokens</a>
 */
public final class Tokens {

  /** Fewest bytes of a key, as many as HS256 gives; RFC 7518, 3.2. */
  public static final int MIN_KEY_BYTES = 32;

  private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
  private static final String COLLECTION = "users";
  /** Ours have some 400; nobody needs to have more read. */
  private static final int MAX_LENGTH = 2_000;

  private final JWSSigner signer;
  private final JWSVerifier verifier;
  private final Clock clock;

  /** @param key {@value #MIN_KEY_BYTES} bytes at least, known to the site's own processes only */
  public Tokens(byte[] key, Clock clock) {
    if (key.length < MIN_KEY_BYTES)
      throw new IllegalArgumentException("a key has " + MIN_KEY_BYTES + " bytes at least");
    this.clock = clock;
    try {
      signer = new MACSigner(key);
      verifier = new MACVerifier(key);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
    }
  }

  /** A token for a session, worth something as long as that is. */
  public Token write(SignedIn signedIn) {
    var user = signedIn.user();
    var session = signedIn.session();
    var expires = session.expiresAt().truncatedTo(ChronoUnit.SECONDS);
    var claims = new JWTClaimsSet.Builder().claim("id", user.id().value()).claim("collection", COLLECTION)
        .claim("email", user.profile().email().value()).claim("sid", session.id().toString())
        .issueTime(Date.from(clock.instant())).expirationTime(Date.from(expires));
    if (session.audience() != Audience.API) claims.audience(session.audience().code());
    return new Token(signed(claims.build()), user.id(), new Door(session.id(), session.audience()), expires);
  }

  /** What a text says if it is a token of ours that has not expired. */
  public Optional<Token> read(String text) {
    if (text.length() > MAX_LENGTH) return Optional.empty();
    try {
      var token = SignedJWT.parse(text);
      if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !token.verify(verifier))
        return Optional.empty();
      return token(text, token.getJWTClaimsSet());
    } catch (ParseException | JOSEException | IllegalArgumentException noToken) {
      return Optional.empty();
    }
  }

  private Optional<Token> token(String text, JWTClaimsSet claims) throws ParseException {
    var id = userId(claims.getClaim("id"));
    var session = Optional.ofNullable(claims.getStringClaim("sid")).flatMap(SessionId::tryParse);
    var audience = audience(claims.getAudience());
    var expires = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    if (id.isEmpty() || session.isEmpty() || audience.isEmpty()
        || !COLLECTION.equals(claims.getStringClaim("collection")))
      return Optional.empty();
    var door = new Door(session.get(), audience.get());
    return expires.filter(end -> isNow(claims, end)).map(end -> new Token(text, id.get(), door, end));
  }

  private static Optional<UserId> userId(@Nullable Object claim) {
    return Optional.ofNullable(claim).filter(Long.class::isInstance).map(Long.class::cast)
        .filter(id -> id > 0 && id <= Integer.MAX_VALUE).map(id -> new UserId(Math.toIntExact(id)));
  }

  private boolean isNow(JWTClaimsSet claims, Instant expires) {
    var now = clock.instant();
    var begins = Optional.ofNullable(claims.getNotBeforeTime()).map(Date::toInstant);
    return now.isBefore(expires) && begins.filter(now::isBefore).isEmpty();
  }

  /** Tokens for the API name no audience, as Payload's do not. */
  private static Optional<Audience> audience(List<String> named) {
    return switch (named.size()) {
      case 0 -> Optional.of(Audience.API);
      case 1 -> Audience.tryParse(named.getFirst());
      default -> Optional.empty();
    };
  }

  private String signed(JWTClaimsSet claims) {
    var token = new SignedJWT(HEADER, claims);
    try {
      token.sign(signer);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("the key was checked", impossible);
    }
    return token.serialize();
  }
}

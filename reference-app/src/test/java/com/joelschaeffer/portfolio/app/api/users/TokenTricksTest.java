package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that somebody made up. Each test first shows that its token would be taken but for the one thing it is about. */
final class TokenTricksTest {

  private static final byte[] FOREIGN_KEY = "another key of quite enough bytes to sign with"
      .getBytes(StandardCharsets.UTF_8);

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final Api api = new Api(site);
  private JWTClaimsSet claims = new JWTClaimsSet.Builder().build();

  @BeforeEach
  void beginWithTheClaimsOfARightToken() throws ParseException {
    api.owner();
    claims = SignedJWT.parse(api.token(Api.EMAIL)).getJWTClaimsSet();
    assertThat(claims.getClaims()).containsOnlyKeys("id", "collection", "email", "sid", "iat", "exp");
    assertThat(isTaken(signed(header(), claims, TestSite.TOKEN_KEY))).isTrue();
  }

  @Test
  void needsASignature() {
    var plain = new PlainJWT(claims).serialize();

    assertThat(plain).endsWith(".");
    assertThat(isTaken(plain)).isFalse();
    assertThat(isTaken(plain + "AAAA")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "HS384", "RS256", "hs256"})
  void knowsOneAlgorithm(String algorithm) {
    var parts = signed(header(), claims, TestSite.TOKEN_KEY).split("\\.", -1);
    var header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");

    assertThat(isTaken(header + "." + parts[1] + "." + parts[2])).isFalse();
    assertThat(isTaken(header + "." + parts[1] + ".")).isFalse();
  }

  @Test
  void knowsOneAlgorithmAlsoWithTheRightKey() {
    assertThat(isTaken(signed(new JWSHeader.Builder(JWSAlgorithm.HS384), claims, TestSite.TOKEN_KEY))).isFalse();
  }

  @Test
  void knowsOneKey() {
    assertThat(isTaken(signed(header(), claims, FOREIGN_KEY))).isFalse();
  }

  @Test
  void takesNoKeyFromTheToken() throws GeneralSecurityException {
    var jwk = new OctetSequenceKey.Builder(FOREIGN_KEY).keyID("mine").build();
    var address = URI.create("https://evil.example/keys.json");

    assertThat(isTaken(signed(header().keyID("../../../../dev/null"), claims, FOREIGN_KEY))).isFalse();
    assertThat(isTaken(signed(header().keyID("mine").jwkURL(address), claims, FOREIGN_KEY))).isFalse();
    assertThat(isTaken(signed(header().x509CertURL(address), claims, FOREIGN_KEY))).isFalse();
    assertThat(isTaken(withKey(jwk.toJSONObject()))).isFalse();
  }

  @Test
  void understandsNoCriticalHeader() {
    assertThat(isTaken(signed(header().criticalParams(Set.of("exp2")).customParam("exp2", 1), claims,
        TestSite.TOKEN_KEY))).isFalse();
  }

  @Test
  void looksAtTheTime() {
    var past = Date.from(Instant.EPOCH);
    var future = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    assertThat(isTakenWith(claim -> claim.expirationTime(past))).isFalse();
    assertThat(isTakenWith(claim -> claim.expirationTime(null))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("exp", "never"))).isFalse();
    assertThat(isTakenWith(claim -> claim.notBeforeTime(future))).isFalse();
    assertThat(isTakenWith(claim -> claim.notBeforeTime(past))).isTrue();
    assertThat(isTakenWith(claim -> claim.expirationTime(future))).isTrue();
  }

  @Test
  void looksForTheSession() {
    assertThat(isTakenWith(claim -> claim.claim("sid", null))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("sid", ""))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("sid", 7))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("sid", UUID.randomUUID().toString()))).isFalse();
    assertThat(isTakenWith(claim -> claim.audience("admin"))).isFalse();
  }

  @Test
  void looksAtWhoseSessionItIs() {
    assertThat(isTakenWith(claim -> claim.claim("id", 2))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("id", "1"))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("id", 0))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("id", 4_294_967_297L))).isFalse();
    assertThat(isTakenWith(claim -> claim.claim("collection", "customers"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.e30", "null", "\u00fc"})
  void passesNonsenseOver(String token) {
    assertThat(api.whoIs("Cookie", "payload-token=" + token)).isEmpty();
  }

  @Test
  void readsNoLongToken() {
    var token = signed(header(), new JWTClaimsSet.Builder(claims).claim("pad", "x".repeat(3_000)).build(),
        TestSite.TOKEN_KEY);

    assertThat(isTaken(token)).isFalse();
  }

  private boolean isTakenWith(UnaryOperator<JWTClaimsSet.Builder> change) {
    return isTaken(signed(header(), change.apply(new JWTClaimsSet.Builder(claims)).build(), TestSite.TOKEN_KEY));
  }

  private boolean isTaken(String token) {
    return !api.whoIs("Authorization", "JWT " + token).isEmpty();
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.HS256);
  }

  private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, byte[] key) {
    try {
      var token = new SignedJWT(header.build(), claims);
      token.sign(new MACSigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Signed by the key that its header brings along; the library would not write such a header. */
  private String withKey(Map<String, Object> jwk) throws GeneralSecurityException {
    var content = encoded("{\"alg\":\"HS256\",\"jwk\":" + JSONObjectUtils.toJSONString(jwk) + "}") + "."
        + claims.toPayload().toBase64URL();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(FOREIGN_KEY, mac.getAlgorithm()));
    return content + "." + Base64URL.encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}

package com.joelschaeffer.portfolio.app.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an orchestrator whether the process lives and whether it can serve, without saying anything else. */
@RestController
final class HealthController {

  static final String LIVE = "/healthz";
  static final String READY = "/readyz";

  private final Readiness readiness;

  HealthController(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping(LIVE)
  ResponseEntity<String> live() {
    return answer(HttpStatus.OK, "ok");
  }

  @GetMapping(READY)
  ResponseEntity<String> ready() {
    return readiness.ready() ? answer(HttpStatus.OK, "ok") : answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
  }

  private static ResponseEntity<String> answer(HttpStatus status, String word) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).contentType(MediaType.TEXT_PLAIN)
        .body(word + "\n");
  }
}

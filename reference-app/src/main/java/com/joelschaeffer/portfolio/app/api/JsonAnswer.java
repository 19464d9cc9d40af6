package com.joelschaeffer.portfolio.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON: whole, with its length, and never kept by anybody unless the caller of this said so before. */
public final class JsonAnswer {

  private static final String TYPE = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonAnswer() {}

  /** Sends a tree that is this request's caller's only. */
  public static void send(HttpStatus status, JsonNode body, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    send(status, MAPPER.writeValueAsBytes(body), response);
  }

  /** Sends what is written already; headers that say who may keep it are set. */
  static void send(HttpStatus status, byte[] body, HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

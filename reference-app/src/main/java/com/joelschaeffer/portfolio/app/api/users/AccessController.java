package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.api.JsonAnswer;
import com.joelschaeffer.portfolio.core.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a client what it may do, so that it need not offer the rest. It decides nothing. */
@Controller
final class AccessController {

  @GetMapping("/api/access")
  void access(Actor actor, HttpServletResponse response) throws IOException {
    JsonAnswer.send(HttpStatus.OK, AccessJson.of(actor), response);
  }
}

package com.joelschaeffer.portfolio.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whatever else is asked for below {@code /api}, by whatever method, is not there. */
@Controller
final class UnknownRoutes {

  @RequestMapping({"/api", "/api/**"})
  void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getRequestURI();
    JsonAnswer.send(HttpStatus.NOT_FOUND,
        JsonNodeFactory.instance.objectNode().put("message", "Route not found \"" + path + "\""), response);
  }
}

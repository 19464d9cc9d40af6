package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × method that the application maps is refused to strangers, unless it stands in this list. A new route that does
 * neither fails here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DefaultDenyTest {

  /** What strangers may ask for. */
  private static final Set<String> PUBLIC = Set.of(
      // pages, and what belongs to them
      "GET /", "GET /gallery", "GET /series", "GET /artwork/{slug}", "GET /{slug}",
      "GET /media/{id}/{file}", "GET /assets/{file}", "GET /favicon.ico", "POST /theme",
      // the contact form; limited, and only from this site's pages
      "GET /contact", "POST /contact", "GET /contact/sent", "GET /contact/opened",
      // for machines
      "GET /robots.txt", "GET /sitemap.xml", "GET /sitemap-{part}.xml", "GET /feed.xml", "GET /healthz", "GET /readyz",
      // what went wrong; asked for directly it is not found
      "* /error",
      // whoever wants to sign in, out, or back in is a stranger; limited, and says nothing about who has an account
      "POST /api/users/login", "POST /api/users/logout", "POST /api/users/forgot-password",
      "POST /api/users/reset-password", "GET /api/users/me", "GET /api/access",
      // closed once there is a user, until then opened by the code
      "GET /admin/setup", "POST /admin/setup",
      // opened by a token; signing out twice is no harm
      "GET /admin/reset", "POST /admin/reset", "POST /admin/sign-out",
      // nothing is there
      "* /api", "* /api/**");

  private static final List<RequestMethod> METHODS = List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST,
      RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

  @TempDir
  static Path data;
  private RunningSite site;

  @BeforeAll
  void start() {
    site = RunningSite.start(data);
    var answer = site.json("POST", "/api/users/first-register", """
      {"code": "%s", "email": "owner@example.com", "password": "tide-pool lantern"}"""
        .formatted(site.part(SetupCode.class).shown()));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @TestFactory
  Stream<DynamicTest> refusesStrangers() {
    return mapped().stream().filter(route -> !PUBLIC.contains(route)).flatMap(route -> methods(route).stream()
        .map(method -> DynamicTest.dynamicTest(method + " " + path(route), () -> assertRefused(method, route))));
  }

  @Test
  void listsNoRouteThatIsGone() {
    assertThat(PUBLIC).isSubsetOf(mapped());
  }

  @Test
  void refusesSomething() {
    assertThat(mapped()).contains("GET /api/users", "POST /api/users", "PATCH /api/users/{id}",
        "DELETE /api/users/{id}",
        "POST /api/users/unlock", "GET /admin/welcome");
  }

  private void assertRefused(RequestMethod method, String route) {
    var answer = ask(method, path(route).replaceAll("\\{[^/]*}", "1"));

    assertThat(answer.statusCode()).as("neither public nor refused").isIn(401, 403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpResponse<String> ask(RequestMethod method, String path) {
    return site.json(method.name(), path, method == RequestMethod.GET || method == RequestMethod.HEAD ? "" : "{}");
  }

  /** {@code GET /gallery}, or {@code * /error} for what takes any method. */
  private Set<String> mapped() {
    var routes = new TreeSet<String>();
    var mapping = site.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    for (var info : mapping.getHandlerMethods().keySet())
      for (var pattern : info.getPatternValues())
        methods(info).forEach(method -> routes.add(method + " " + pattern));
    return routes;
  }

  private static List<String> methods(RequestMappingInfo info) {
    var named = info.getMethodsCondition().getMethods();
    return named.isEmpty() ? List.of("*") : named.stream().map(Enum::name).toList();
  }

  private static List<RequestMethod> methods(String route) {
    var method = route.substring(0, route.indexOf(' '));
    return switch (method) {
      case "*" -> METHODS;
      case "GET" -> List.of(RequestMethod.GET, RequestMethod.HEAD);
      default -> List.of(RequestMethod.valueOf(method));
    };
  }

  private static String path(String route) {
    return route.substring(route.indexOf(' ') + 1);
  }
}

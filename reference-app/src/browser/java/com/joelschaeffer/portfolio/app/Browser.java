package com.joelschaeffer.portfolio.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium. */
final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private static final double PATIENCE_MILLIS = 15_000;

  private final Playwright playwright = Playwright
      .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
      .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(ARGUMENTS).setHeadless(true)
      // those take room on most desks, and hiding them would hide what moves when one comes or goes
      .setIgnoreDefaultArgs(List.of("--hide-scrollbars")));

  /**
   * How somebody looks at the site.
   *
   * @param width   pixels of the window
   * @param dark    prefers a dark scheme
   * @param scripts runs scripts
   */
  record Visitor(int width, boolean dark, boolean scripts) {

    static Visitor onAPhone() {
      return new Visitor(390, false, true);
    }

    static Visitor atADesk() {
      return new Visitor(1280, false, true);
    }

    Visitor inTheDark() {
      return new Visitor(width, true, scripts);
    }

    Visitor withoutScripts() {
      return new Visitor(width, dark, false);
    }
  }

  /** A window and what its console said. */
  record Window(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }

  Window open(Visitor visitor) {
    var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(visitor.width, visitor.width < 600 ? 844 : 900).setJavaScriptEnabled(visitor.scripts)
        .setHasTouch(visitor.width < 600).setColorScheme(visitor.dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    var page = context.newPage();
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    // a lazy picture of which a better size is chosen gives up the first one: not a failure
    page.onRequestFailed(request -> {
      if (!request.failure().contains("ERR_ABORTED")) complaints.add("failed: " + request.url());
    });
    page.onResponse(response -> {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        complaints.add(response.status() + ": " + response.url());
    });
    return new Window(context, page, complaints);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}

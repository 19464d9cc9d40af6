package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page that is the same for everybody who asks for its address: it holds nothing of a visitor, so it may be kept, here and in caches
 * on the way. Only a visitor's {@link Theme} makes it another one, which is that visitor's own.
 */
public final class SharedPage implements View {

  private final Supplier<RenderedPage> source;

  SharedPage(Supplier<RenderedPage> source) {
    this.source = source;
  }

  /**
   * A page of these bytes.
   *
   * @param contentType with charset where it is text
   */
  public static SharedPage of(byte[] content, String contentType, SharedFor time) {
    var page = new RenderedPage(content, contentType, Map.of(), time);
    return new SharedPage(() -> page);
  }

  /** Leaves it to {@link PageCacheFilter} where that waits for it. */
  @Override
  public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var copy = new PageCopy(source.get());
    var making = PageMaking.of(request);
    if (making.isPresent()) making.get().deliver(copy);
    else if (Theme.of(request) == Theme.AUTO) copy.share(request, response);
    else
      copy.give(request, response);
  }
}

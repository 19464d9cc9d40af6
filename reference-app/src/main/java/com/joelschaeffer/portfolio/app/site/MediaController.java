package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.PlainAnswers;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.PictureId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The photographs' files. What is under an address never changes, so browsers keep it for a year and never ask again. */
@Controller
final class MediaController {

  private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,4})\\.([a-z]{3,4})");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final MediaLibrary library;

  MediaController(MediaLibrary library) {
    this.library = library;
  }

  @GetMapping("/media/{id}/{file}")
  void file(@PathVariable String id, @PathVariable String file, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var wanted = Address.tryParse(id, file);
    if (wanted.isEmpty() || !send(wanted.get(), request, response)) PlainAnswers.notFound(response);
  }

  private boolean send(Address wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var found = library.open(wanted.picture, wanted.width, wanted.format);
    if (found.isEmpty()) return false;
    try (var content = found.get().content()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
      response.setHeader(PlainAnswers.CONTENT_TYPE_OPTIONS, "nosniff");
      if (new ServletWebRequest(request, response).checkNotModified(wanted.tag())) return true;
      response.setContentType(wanted.format.mimeType());
      response.setContentLengthLong(found.get().length());
      if (!HttpMethod.HEAD.matches(request.getMethod())) content.transferTo(response.getOutputStream());
    }
    return true;
  }

  /** What an address says, if it says anything. */
  private record Address(PictureId picture, int width, ImageFormat format) {

    static Optional<Address> tryParse(String id, String file) {
      var match = FILE.matcher(file);
      if (!match.matches()) return Optional.empty();
      return PictureId.tryParse(id).flatMap(picture -> ImageFormat.ofExtension(match.group(2))
          .map(format -> new Address(picture, Integer.parseInt(match.group(1)), format)));
    }

    String tag() {
      return picture.hex() + "-" + width + "-" + format.extension();
    }
  }
}

package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.FileBody;
import com.joelschaeffer.portfolio.app.web.PlainAnswers;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.RenditionFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The photographs' files. What is under an address never changes, so browsers keep it for a year and never ask again. A width that a
 * picture does not have leads to the nearest one it has.
 */
@Controller
final class MediaController {

  private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,4})\\.([a-z]{3,4})");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  /** A new picture gets further widths within a minute or so. */
  private static final String A_MINUTE = "public, max-age=60";

  private final MediaLibrary library;

  MediaController(MediaLibrary library) {
    this.library = library;
  }

  @GetMapping("/media/{id}/{file}")
  void file(@PathVariable String id, @PathVariable String file, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var address = Address.tryParse(id, file);
    if (address.isEmpty()) PlainAnswers.notFound(response);
    else
      answer(address.get(), request, response);
  }

  private void answer(Address wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
    // who has a file of this name has the right bytes: no need to look for them
    if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
        && new ServletWebRequest(request, response).checkNotModified(wanted.tag())) {
      describe(wanted, response);
      return;
    }
    var found = library.open(wanted.picture, wanted.width, wanted.format);
    if (found.isPresent()) send(wanted, found.get(), request, response);
    else
      sendElsewhere(wanted, response);
  }

  private static void send(Address wanted, RenditionFile found, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    try (var content = found.content()) {
      describe(wanted, response);
      response.setContentType(wanted.format.mimeType());
      new FileBody(content, found.length(), found.file()).send(request, response);
    }
  }

  private static void describe(Address wanted, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    response.setHeader(HttpHeaders.ETAG, wanted.tag());
    response.setHeader(PlainAnswers.CONTENT_TYPE_OPTIONS, "nosniff");
  }

  private void sendElsewhere(Address wanted, HttpServletResponse response) throws IOException {
    var widths = library.widths(wanted.picture, wanted.format);
    // a width that is listed and yet not there is lost; leading back to it would never end
    if (widths.isEmpty() || widths.contains(wanted.width)) PlainAnswers.notFound(response);
    else {
      response.setStatus(HttpStatus.FOUND.value());
      response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
      response.setHeader(HttpHeaders.LOCATION, wanted.at(nearest(widths, wanted.width)));
    }
  }

  /** The next larger one, so that nothing looks blurred, else the largest. */
  private static int nearest(List<Integer> widths, int wanted) {
    return widths.stream().filter(width -> width >= wanted).findFirst().orElseGet(widths::getLast);
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
      return "\"%s-%d-%s\"".formatted(picture.hex(), width, format.extension());
    }

    String at(int otherWidth) {
      return "/media/%s/%d.%s".formatted(picture.hex(), otherWidth, format.extension());
    }
  }
}

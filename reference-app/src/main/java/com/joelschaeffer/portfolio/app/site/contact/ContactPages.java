package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.site.PageFrame;
import com.joelschaeffer.portfolio.app.site.PageFrames;
import com.joelschaeffer.portfolio.app.site.contact.ContactDesk.Reception;
import com.joelschaeffer.portfolio.app.site.contact.ContactForm.Problem;
import com.joelschaeffer.portfolio.app.site.contact.ContactView.Notice;
import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The contact form in each of its states. Thread-safe. */
@Component
final class ContactPages {

  private static final String TEMPLATE = "site/contact.jte";
  private static final String HEADING = "Contact";
  private static final String DESCRIPTION = "Ask about a print, a commission or an exhibition.";
  private static final Duration SOON = Duration.ofMinutes(5);

  private static final Notice CHECK = new Notice("Please check your message",
      "It has not been sent yet. Read it through and send it once more; this keeps programs out.", /* fault= */ false);
  private static final Notice AWAY = new Notice("Your message could not be sent",
      "The mail server does not answer at the moment. What you wrote is still in the form below: please send it again in a few"
          + " minutes, or keep a copy.",
      /* fault= */ true);

  private final PageFrames frames;
  private final Templates templates;

  ContactPages(PageFrames frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  /** The form as everybody finds it. */
  View empty(ContactForm form) {
    return templates.page(TEMPLATE, view(HEADING, form, Notice.NONE, ""), SharedFor.ONE_DAY);
  }

  View sent() {
    return templates.page("site/contact-sent.jte", frames.frame("Message sent", "", PageFrames.CONTACT, ""),
        SharedFor.ONE_DAY);
  }

  /**
   * The form with what was typed, and with what there is to say about it.
   *
   * @param opened the time that came with it
   */
  Answer again(ContactForm form, String opened, Reception.Unsent reception) {
    return switch (reception) {
      case Reception.Incomplete(var problems) -> incomplete(form, opened, problems);
      case Reception.Unproven(var stamp) -> new Answer(HttpStatus.OK, Duration.ZERO,
          view(CHECK.heading(), form, CHECK, stamp));
      case Reception.TooMany(var pause) -> new Answer(HttpStatus.TOO_MANY_REQUESTS, pause,
          view("Not sent", form, tooMany(pause), opened));
      case Reception.Away() -> new Answer(HttpStatus.SERVICE_UNAVAILABLE, SOON, view("Not sent", form, AWAY, opened));
    };
  }

  /** What a visitor typed is nobody else's: such a page is kept nowhere. */
  ModelAndView page(Answer answer, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (answer.pause.isPositive())
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(answer.pause.toSeconds() + 1));
    return templates.page(TEMPLATE, answer.view, answer.status);
  }

  /**
   * A form that comes back.
   *
   * @param pause how long to wait before it is sent again
   */
  record Answer(HttpStatus status, Duration pause, ContactView view) {}

  private static Notice tooMany(Duration pause) {
    var minutes = Math.max(1, (pause.toSeconds() + 59) / 60);
    return new Notice("Your message was not sent",
        "Too many messages came in a short time. What you wrote is still in the form below: please send it again in %d %s."
            .formatted(minutes, minutes == 1 ? "minute" : "minutes"),
        /* fault= */ true);
  }

  private Answer incomplete(ContactForm form, String opened, List<Problem> problems) {
    var heading = problems.size() == 1
        ? "One thing is missing or wrong"
        : problems.size() + " things are missing or wrong";
    var view = view("Please correct: " + HEADING, form, new Notice(heading, "", /* fault= */ true), opened);
    return new Answer(HttpStatus.UNPROCESSABLE_CONTENT, Duration.ZERO, view.with(problems));
  }

  private ContactView view(String title, ContactForm form, Notice notice, String opened) {
    return new ContactView(frame(title), form, notice, List.of(), opened);
  }

  /** Without the database too: what was typed must not get lost with it. */
  private PageFrame frame(String heading) {
    try {
      return frames.frame(heading, DESCRIPTION, PageFrames.CONTACT, PageFrames.CONTACT);
    } catch (UnavailableException away) {
      return frames.frameWithoutDatabase(heading);
    }
  }
}

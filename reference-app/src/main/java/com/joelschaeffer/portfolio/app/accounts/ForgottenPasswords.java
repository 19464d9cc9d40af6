package com.joelschaeffer.portfolio.app.accounts;

import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.EmailResult;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import com.joelschaeffer.portfolio.core.users.PasswordResets;
import com.joelschaeffer.portfolio.core.users.PasswordResets.Issued;
import com.joelschaeffer.portfolio.core.users.ResetToken;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends those who forgot their password a way to choose another one. All of it happens after the answer, so that neither its words nor
 * its time tell whether somebody has the address; what is lost with the process is asked for once more. Thread-safe.
 */
public final class ForgottenPasswords implements AutoCloseable {

  /** The page that a message leads to. */
  public static final String PAGE = "/admin/reset";

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final Actor ACTOR = Actor.system("accounts");
  private static final int MOST_WAITING = 100;
  private static final long GOODBYE_SECONDS = 10;

  private final PasswordResets resets;
  private final AttemptLimits limits;
  private final Post post;
  private final ThreadPoolExecutor background = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().name("forgotten-passwords").factory());

  public ForgottenPasswords(PasswordResets resets, AttemptLimits limits, Post post) {
    this.resets = resets;
    this.limits = limits;
    this.post = post;
  }

  /**
   * How messages leave.
   *
   * @param from the site's own address
   * @param site where the page is that they lead to
   */
  public record Post(EmailService emails, EmailAddress from, SiteAddress site) {}

  /** Begins to send a message, if somebody has this address. Comes back at once. */
  public void send(EmailAddress email) {
    try {
      background.execute(() -> sendNow(email));
    } catch (RejectedExecutionException full) {
      LOG.warn("too many forgot their passwords at once; one message is not sent");
    }
  }

  /** Sends what was asked for, for some seconds. */
  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) background.shutdownNow();
    } catch (InterruptedException hurry) {
      background.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void sendNow(EmailAddress email) {
    try {
      if (!limits.mayWriteTo(email)) return;
      resets.issue(email).ifPresent(this::send);
    } catch (PortfolioException failed) {
      LOG.error("a message about a forgotten password could not be sent: {}", failed.getMessage());
    }
  }

  private void send(Issued issued) {
    var cause = new IdempotencyKey("password-reset:" + UUID.randomUUID());
    switch (post.emails.send(ACTOR, message(issued), cause)) {
      case EmailResult.Accepted _ -> LOG.info("user {} was sent a way to choose another password",
          issued.user().id().value());
      case EmailResult.Refused(var reason) -> LOG.error("the mail server refuses a message to user {}: {}",
          issued.user().id().value(), reason);
    }
  }

  private EmailMessage message(Issued issued) {
    var profile = issued.user().profile();
    var parties = new EmailMessage.Parties(Mailbox.of(post.from), new Mailbox(profile.name(), profile.email()),
        Optional.empty());
    return new EmailMessage(parties, "Choose another password", EmailMessage.Body.of(text(issued.token())));
  }

  private String text(ResetToken token) {
    var way = post.site.absolute(PAGE).map(page -> "Choose another one here:\n\n" + page + "?token=" + token.value())
        .orElse("Open " + PAGE + " on your site and give it this code:\n\n" + token.value());
    return """
      Somebody, most likely you, says that you forgot your password.

      %s

      This works once, for one hour. If it was not you, do nothing: your password stays as it is.
      """.formatted(way);
  }
}

package com.joelschaeffer.portfolio.core.mail;

import java.util.List;

class InMemoryEmailServiceTest extends EmailServiceContract {

  private InMemoryEmailService service = new InMemoryEmailService();

  @Override
  protected EmailService emails() {
    service = new InMemoryEmailService();
    return service;
  }

  @Override
  protected List<EmailMessage> arrived() {
    return service.sent();
  }

  @Override
  protected void mailServerIsAway(boolean away) {
    if (away) service.away();
    else
      service.take();
  }

  @Override
  protected void mailServerRefuses(boolean refuses) {
    if (refuses) service.refuse();
    else
      service.take();
  }
}

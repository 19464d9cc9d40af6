package com.joelschaeffer.portfolio.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about text pages, whoever implements {@link ContentPages}. */
public abstract class ContentPagesContract {

  private static final Actor OWNER = Examples.owner();

  private ContentPages pages;
  private MutableClock clock;

  /** No pages yet, and this clock for the time; called before each test. */
  protected abstract ContentPages pages(MutableClock itsClock);

  @BeforeEach
  void beginWithoutPages() {
    clock = new MutableClock();
    pages = pages(clock);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(pages.list()).isEmpty();
    assertThat(pages.findBySlug(new Slug("about"))).isEmpty();
  }

  @Test
  void keepsAPageAsItWasWritten() {
    var text = new ContentPageText("About \u201cme\u201d", new Slug("about"), Examples.lexical());

    var created = pages.create(OWNER, text);

    assertThat(created.text()).isEqualTo(text);
    assertThat(created.revision()).isEqualTo(Revision.first(MutableClock.START));
    assertThat(pages.findBySlug(new Slug("about"))).contains(created);
  }

  @Test
  void listsPagesInTheOrderTheyWereMade() {
    var prints = pages.create(OWNER, Examples.page("Prints"));
    var about = pages.create(OWNER, Examples.page("About"));

    var changed = pages.update(OWNER, prints.id(), 1, Examples.page("Zen"));

    assertThat(pages.list()).containsExactly(changed, about);
  }

  @Test
  void replacesAText() {
    var about = pages.create(OWNER, Examples.page("About"));
    var later = clock.advance(Duration.ofDays(1));

    var updated = pages.update(OWNER, about.id(), 1, Examples.page("Contact"));

    assertThat(updated.text()).isEqualTo(Examples.page("Contact"));
    assertThat(updated.revision()).isEqualTo(new Revision(2, MutableClock.START, later));
    assertThat(pages.findBySlug(new Slug("contact"))).contains(updated);
    assertThat(pages.findBySlug(new Slug("about"))).isEmpty();
  }

  @Test
  void remembersAddressesOfEarlier() {
    var about = pages.create(OWNER, Examples.page("About"));
    pages.update(OWNER, about.id(), 1, Examples.page("Contact"));
    pages.update(OWNER, about.id(), 2, Examples.page("Studio"));

    assertThat(pages.findMoved(new Slug("about"))).contains(new Slug("studio"));
    assertThat(pages.findMoved(new Slug("contact"))).contains(new Slug("studio"));
    assertThat(pages.findMoved(new Slug("studio"))).isEmpty();
  }

  @Test
  void leavesAnAddressToWhoeverTakesIt() {
    var about = pages.create(OWNER, Examples.page("About"));
    pages.update(OWNER, about.id(), 1, Examples.page("Contact"));

    pages.create(OWNER, Examples.page("About"));

    assertThat(pages.findMoved(new Slug("about"))).isEmpty();
  }

  @Test
  void refusesAnAddressThatIsTaken() {
    var about = pages.create(OWNER, Examples.page("About"));
    var prints = pages.create(OWNER, Examples.page("Prints"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> pages.create(OWNER, Examples.page("About"))).returns("slug_taken", ConflictException::code);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> pages.update(OWNER, prints.id(), 1, Examples.page("About")))
        .returns("slug_taken", ConflictException::code);
    assertThat(pages.list()).containsExactly(about, prints);
  }

  @Test
  void refusesAStaleVersion() {
    var about = pages.create(OWNER, Examples.page("About"));
    var current = pages.update(OWNER, about.id(), 1, Examples.page("Contact"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> pages.update(OWNER, about.id(), 1, Examples.page("Mine")))
        .returns("stale_version", ConflictException::code);
    assertThat(pages.list()).containsExactly(current);
  }

  @Test
  void refusesAnUnknownPage() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> pages.update(OWNER, new ContentPageId(4_711), 1, Examples.page("About")));
  }

  @Test
  void letsOneOfManyWritersThrough() {
    var about = pages.create(OWNER, Examples.page("About"));

    var atOnce = AtOnce.run(6, i -> pages.update(OWNER, about.id(), 1, Examples.page("About " + i)));

    assertThat(pages.list()).isEqualTo(atOnce.results()).hasSize(1);
    assertThat(atOnce.failures()).hasSize(5).allSatisfy(
        failure -> assertThat(failure).isInstanceOf(ConflictException.class));
  }

  @Test
  void refusesStrangers() {
    var about = pages.create(OWNER, Examples.page("About"));

    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> pages.create(Actor.anonymous(), Examples.page("Mine")));
    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> pages.update(Actor.anonymous(), about.id(), 1, Examples.page("Mine")));
    assertThat(pages.list()).containsExactly(about);
  }

  @Test
  void letsEditorsWrite() {
    var about = pages.create(Examples.editor(), Examples.page("About"));

    assertThat(pages.update(Examples.editor(), about.id(), 1, Examples.page("Contact")).revision().version())
        .isEqualTo(2);
  }
}

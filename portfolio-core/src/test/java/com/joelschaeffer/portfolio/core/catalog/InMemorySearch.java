package com.joelschaeffer.portfolio.core.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a search word by word, and works too. */
record InMemorySearch(Optional<SearchText> search) {

  private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private record Term(boolean wanted, List<String> words) {}

  boolean matches(ExhibitedArtwork work) {
    var content = work.artwork().content();
    return isIn(content.title(), String.join(" ", content.keywords()),
        content.metadata().location().orElse(""), content.caption());
  }

  /** Those with the words in their title come first. */
  Comparator<ExhibitedArtwork> titlesFirst() {
    return Comparator.comparing(work -> !isIn(work.artwork().content().title()));
  }

  long mostFound() {
    return search.isPresent() ? SearchText.MOST_FOUND + 1L : Long.MAX_VALUE;
  }

  private boolean isIn(String... texts) {
    if (search.isEmpty()) return true;
    return alternatives(search.get().words()).stream().anyMatch(terms -> !terms.isEmpty() && terms.stream()
        .allMatch(term -> term.wanted() == Arrays.stream(texts).anyMatch(text -> contains(text, term.words()))));
  }

  private static List<List<Term>> alternatives(String search) {
    var alternatives = new ArrayList<List<Term>>(List.of(new ArrayList<>()));
    for (var found = TERM.matcher(search); found.find();) {
      var words = words(found.group(2) == null ? found.group(3) : found.group(2));
      if (words.equals(List.of("or"))) alternatives.add(new ArrayList<>());
      else if (!words.isEmpty()) alternatives.getLast().add(new Term(found.group(1).isEmpty(), words));
    }
    return alternatives;
  }

  private static boolean contains(String text, List<String> words) {
    return Collections.indexOfSubList(words(text), words) >= 0;
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
  }
}

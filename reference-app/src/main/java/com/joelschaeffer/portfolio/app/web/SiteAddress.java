package com.joelschaeffer.portfolio.app.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the site is reached.
 *
 * @param publicUrl    its address for visitors, without a path; empty when unknown
 * @param allowedHosts lower-case host names it answers to, {@code .example.com} with everything below it; empty for any
 * @param mediaUrl     where browsers fetch pictures from, without a path; empty for the site itself
 */
public record SiteAddress(Optional<URI> publicUrl, Set<String> allowedHosts, Optional<URI> mediaUrl) {

  public SiteAddress {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /** Whether visitors come by https. */
  public boolean https() {
    return publicUrl.map(URI::getScheme).filter("https"::equals).isPresent();
  }

  /** What stands before {@code /media/…} in a picture's address; empty for the site itself. */
  public String mediaPrefix() {
    return mediaOrigin().orElse("");
  }

  /** A page of this site, for those who read of it elsewhere; empty where the site's own address is not known. */
  public Optional<String> absolute(String path) {
    return publicUrl.map(origin -> origin + path);
  }

  /** A page of this site: by its whole address where that is known, else by its path, which browsers complete. */
  public String link(String path) {
    return absolute(path).orElse(path);
  }

  /** A picture's file, for those who read of it elsewhere; empty where its whole address is not known. */
  public Optional<String> absoluteMedia(String path) {
    return mediaUrl.or(() -> publicUrl).map(origin -> origin + path);
  }

  /** A picture's file: by its whole address where that is known, else by its path. */
  public String mediaLink(String path) {
    return absoluteMedia(path).orElse(path);
  }

  Optional<String> mediaOrigin() {
    return mediaUrl.map(URI::toString);
  }

  boolean answersTo(String host) {
    if (allowedHosts.isEmpty()) return true;
    var name = host.toLowerCase(Locale.ROOT);
    return allowedHosts.contains(name)
        || allowedHosts.stream().anyMatch(
            allowed -> allowed.startsWith(".") && (name.endsWith(allowed) || name.equals(allowed.substring(1))));
  }
}

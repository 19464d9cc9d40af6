package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells what a test wants to be told. */
public final class ChangesDouble implements CatalogChanges {

  private final Map<Object, Consumer<CatalogChange>> listeners = new ConcurrentHashMap<>();
  private volatile boolean hearing;

  /** From now on changes are heard; those before may have been missed. */
  public void hear() {
    hearing = true;
    tell(new CatalogChange.Everything());
  }

  /** From now on no change is heard. */
  public void deafen() {
    hearing = false;
  }

  /** Something changed. */
  public void tell(CatalogChange change) {
    listeners.values().forEach(listener -> listener.accept(change));
  }

  @Override
  public Subscription listen(Consumer<CatalogChange> listener) {
    var subscription = new Object();
    listeners.put(subscription, listener);
    return () -> listeners.remove(subscription);
  }

  @Override
  public boolean isHearing() {
    return hearing;
  }

  @Override
  public void close() {
    listeners.clear();
  }
}

package dev.reeve.call.page;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.argument.Window;
import dev.reeve.vendor.Pagination;

/** How many records a page has: asked for by the user, or enough for what is wanted. */
final class Sizes {
  private final Pagination paging;
  private final Window window;
  private final Bound bound;

  Sizes(Pagination paging, Bound bound) {
    this.paging = paging;
    this.window = bound.window();
    this.bound = bound;
  }

  /** The call with the size that is asked of the vendor; without one where its own will do. */
  Bound sized() {
    if (paging.size().isEmpty() || window.byHand()) {
      return bound;
    }
    long asked = asked();
    return asked < 0 ? bound : bound.withQuery(paging.size(), asked);
  }

  /** Records that a full page has; 0 where nobody knows. */
  long full() {
    Object sent = sized().query().get(paging.size());
    return sent instanceof Number number ? number.longValue() : paging.defaultSize();
  }

  private long asked() {
    long cap = paging.maxSize() > 0 ? paging.maxSize() : Long.MAX_VALUE;
    if (window.page().isPresent()) {
      return Math.min(window.page().getAsInt(), cap);
    }
    if (window.max().isEmpty()) {
      return paging.maxSize() > paging.defaultSize() && paging.style() == Pagination.Style.CAPPED
          ? cap
          : -1;
    }
    long usual = paging.defaultSize() > 0 ? paging.defaultSize() : Long.MAX_VALUE;
    long most = paging.style() == Pagination.Style.CAPPED ? cap : Math.min(usual, cap);
    boolean word = bound.query().containsKey(paging.size());
    return window.max().getAsLong() < most || word ? Math.min(window.max().getAsLong(), cap) : -1;
  }
}

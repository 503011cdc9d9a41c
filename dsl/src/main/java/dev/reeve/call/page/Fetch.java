package dev.reeve.call.page;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.exchange.Exchange;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.json.Json;
import dev.reeve.vendor.Pagination;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Fetches single pages of one list. */
final class Fetch {
  private static final int SAME_AGAIN = 4;

  private final Exchange exchange;
  private final Bound bound;
  private final Pagination paging;

  Fetch(Exchange exchange, Bound bound, Pagination paging) {
    this.exchange = exchange;
    this.bound = bound;
    this.paging = paging;
  }

  /**
   * A page that was read whole.
   *
   * @param records its records
   * @param body the whole body
   * @param done how it came
   */
  record Whole(List<?> records, @Nullable Object body, Exchange.Done done) {}

  /** A page whose records are read from the body as they are asked for, where that can be. */
  Page streamed(Exchange.Done done) {
    if (Exchange.enveloped(done) || done.answer().content().size() == 0) {
      return page(whole(done));
    }
    String at = bound.operation().gives().at();
    return new Page(
        new StreamedRecords(exchange, done, at), total(done, null), exchange.response(done));
  }

  Exchange.Done send(Bound page) {
    return exchange.send(page);
  }

  Whole whole(Exchange.Done done) {
    Object body = exchange.body(done);
    Object at = Json.at(body, bound.operation().gives().at());
    List<?> records = at instanceof List<?> list ? list : at == null ? List.of() : List.of(at);
    return new Whole(records, body, done);
  }

  /**
   * A page that is not the one before it: a server that answers with the same page again is asked
   * again, so that none is lost and none is given twice.
   */
  Whole unlike(@Nullable Whole before, Bound page) {
    for (int attempt = 0; attempt < SAME_AGAIN; attempt++) {
      Whole fetched = whole(send(page));
      boolean same =
          before != null
              && !fetched.records().isEmpty()
              && fetched.records().equals(before.records());
      if (!same) {
        return fetched;
      }
    }
    throw error("gave the same page again and again");
  }

  /** An error of this list that no single answer tells. */
  ReeveException error(String what) {
    String call = bound.vendor().name() + "." + bound.operation().id();
    return ApiException.of(
        ApiException.Kind.FAILED,
        ExitCategory.FAILED,
        new String[] {
          bound.vendor().name() + " " + what,
          "for " + call + ", profile " + bound.context().profile(),
          "narrow the list by its filters, or take a part of it by max:"
        },
        new ApiException.Details(0, "", what, "", "", ""));
  }

  Page page(Whole whole) {
    List<@Nullable Object> records = new java.util.ArrayList<>(whole.records());
    return new Page(
        records.iterator(), total(whole.done(), whole.body()), exchange.response(whole.done()));
  }

  /** The number of records in all, where the answer tells. */
  OptionalLong total(Exchange.Done done, @Nullable Object body) {
    String pointer = paging.total();
    String text =
        pointer.startsWith("header:")
            ? done.answer().headers().first(pointer.substring("header:".length())).orElse("")
            : pointer.isEmpty() ? "" : String.valueOf(Json.at(body, pointer));
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}

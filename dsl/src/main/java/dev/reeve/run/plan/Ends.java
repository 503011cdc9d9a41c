package dev.reeve.run.plan;

import dev.reeve.http.Answer;
import dev.reeve.json.Json;
import dev.reeve.vendor.Pagination;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a page is the last of its list, where planned records are added. */
final class Ends {
  private Ends() {}

  static boolean last(Written read, List<?> records, @Nullable Object body, Answer answer) {
    Optional<Pagination> rule = read.operation().pagination();
    if (rule.isEmpty()) {
      return true;
    }
    Pagination paging = rule.get();
    return switch (paging.style()) {
      case TOKEN -> blank(Json.at(body, paging.next()));
      case PAGE, OFFSET -> numbered(read, paging, records, total(paging, body, answer));
      default -> true;
    };
  }

  private static boolean numbered(Written read, Pagination paging, List<?> records, long total) {
    long position = number(read, paging.position(), paging.first());
    long size = number(read, paging.size(), paging.defaultSize());
    boolean first = position <= paging.first();
    if (records.isEmpty()) {
      return first;
    }
    if (total >= 0) {
      long before =
          paging.style() == Pagination.Style.PAGE ? (position - paging.first()) * size : position;
      return before + records.size() >= total;
    }
    return size <= 0 ? first : records.size() < size;
  }

  private static long number(Written read, String name, long otherwise) {
    return read.argument(name)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(otherwise);
  }

  private static long total(Pagination paging, @Nullable Object body, Answer answer) {
    String pointer = paging.total();
    Object total =
        pointer.startsWith("header:")
            ? answer.headers().first(pointer.substring("header:".length())).orElse("")
            : pointer.isEmpty() ? "" : Json.at(body, pointer);
    String text = String.valueOf(total);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static boolean blank(@Nullable Object token) {
    return token == null || token.toString().isEmpty();
  }
}

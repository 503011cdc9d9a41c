package dev.reeve.openapi.added;

import dev.reeve.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a vendor that a user added.
 *
 * @param name its word in the DSL
 * @param source where its document was taken from: an address or a file
 * @param overlay where its overlay was taken from, if it has one
 * @param digest SHA-256 of document and overlay, in hex
 * @param terms what was accepted
 */
public record AddedVendor(
    String name, String source, Optional<String> overlay, String digest, Terms terms) {

  static AddedVendor read(String name, @Nullable Object kept) {
    return new AddedVendor(
        name,
        String.valueOf(Json.at(kept, "/source")),
        Optional.ofNullable(Json.at(kept, "/overlay")).map(String::valueOf),
        String.valueOf(Json.at(kept, "/digest")),
        Terms.read(Json.at(kept, "/terms")));
  }

  Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("source", source);
    overlay.ifPresent(each -> written.put("overlay", each));
    written.put("digest", digest);
    written.put("terms", terms.written());
    return written;
  }
}

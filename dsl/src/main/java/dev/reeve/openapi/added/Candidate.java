package dev.reeve.openapi.added;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Yaml;
import dev.reeve.openapi.OpenApiReader;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was fetched and what it says; nothing of it is kept yet.
 *
 * @param facts what would be kept of it
 * @param vendor what the document says
 * @param document its bytes
 * @param overlay the bytes of its overlay, if it has one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidate(
    AddedVendor facts, Vendor vendor, byte[] document, byte @Nullable [] overlay) {

  /**
   * Where something was taken from, and its bytes.
   *
   * @param source an address or a file
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Text(String source, byte[] bytes) {}

  /**
   * Reads a document under that name.
   *
   * @throws dev.reeve.openapi.DocumentException with every fault of the document
   */
  public static Candidate of(String name, Text document, Optional<Text> overlay) {
    OpenApiReader.Options options =
        new OpenApiReader.Options(false, overlay.map(Candidate::parsed).stream().toList());
    Vendor read = OpenApiReader.read(name, parsed(document), options);
    Vendor vendor = absolute(read, document.source());
    AddedVendor facts =
        new AddedVendor(
            name,
            document.source(),
            overlay.map(Text::source),
            digest(document.bytes(), overlay.map(Text::bytes).orElse(new byte[0])),
            Terms.of(vendor));
    return new Candidate(facts, vendor, document.bytes(), overlay.map(Text::bytes).orElse(null));
  }

  /** JSON is YAML too. */
  private static Object parsed(Text text) {
    Object parsed;
    try {
      parsed = Yaml.parse(new String(text.bytes(), UTF_8));
    } catch (ReeveException broken) {
      throw new UsageException(
          "The document is neither JSON nor YAML: " + broken.what(),
          "in " + text.source(),
          "give the address of the document itself, not of a page about it");
    }
    return parsed == null ? "" : parsed;
  }

  /** A server's address may be relative to where the document lies (OpenAPI, Server Object). */
  private static Vendor absolute(Vendor vendor, String source) {
    if (!source.matches("https?://.*")) {
      return vendor;
    }
    URI base = URI.create(source);
    List<Vendor.Service> services =
        vendor.services().stream()
            .map(
                each ->
                    new Vendor.Service(each.name(), resolved(base, each.url()), each.hostAliases()))
            .toList();
    return new Vendor(
        vendor.name(),
        vendor.title(),
        vendor.version(),
        services,
        vendor.auth(),
        vendor.rateLimit(),
        vendor.scopes(),
        vendor.errors(),
        vendor.resources(),
        vendor.operations(),
        vendor.schemas());
  }

  private static String resolved(URI base, String url) {
    return base.resolve(url.isEmpty() ? "/" : url).toString().replaceAll("/+$", "");
  }

  private static String digest(byte[] document, byte[] overlay) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(document);
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(overlay));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.reeve.profile.vault;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Sealer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A vault as it stands in its file: names in clear, everything else sealed.
 *
 * @param id random; every sealed byte is bound to it
 * @param slots ways to open it
 * @param entries name to sealed value as base64
 * @param signature under the data key, over all before; empty before it is signed
 * @param whole whether the unkeyed checksum fits, which only tells the log what went wrong
 */
record VaultText(
    String id,
    List<Slot> slots,
    SortedMap<String, String> entries,
    String signature,
    boolean whole) {
  private static final int VERSION = 1;

  static VaultText of(String id, List<Slot> slots, SortedMap<String, String> entries) {
    return new VaultText(id, List.copyOf(slots), entries, "", true);
  }

  static VaultText read(byte[] bytes) {
    if (!(Json.parse(bytes) instanceof Map<?, ?> members)
        || !Integer.valueOf(VERSION).equals(members.get("version"))
        || !(members.get("slots") instanceof List<?> written)
        || !(members.get("entries") instanceof Map<?, ?> sealed)) {
      throw new JsonException("it is no vault of version " + VERSION, 0, 0);
    }
    List<Slot> slots = new ArrayList<>();
    for (Object slot : written) {
      if (slot instanceof Map<?, ?> some) {
        slots.add(Slot.read(some));
      }
    }
    SortedMap<String, String> entries = new TreeMap<>();
    sealed.forEach((name, value) -> entries.put(String.valueOf(name), String.valueOf(value)));
    VaultText text = of(String.valueOf(members.get("id")), slots, entries);
    boolean whole = text.checksum().equals(members.get("checksum"));
    return new VaultText(
        text.id(), text.slots(), entries, String.valueOf(members.get("signature")), whole);
  }

  byte[] signedBy(Sealer sealer) {
    Map<String, Object> members = content();
    members.put("signature", Slot.text(sealer.sign(Json.bytes(content()))));
    members.put("checksum", checksum());
    return (Json.pretty(members) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  boolean fits(Sealer sealer) {
    return MessageDigest.isEqual(sealer.sign(Json.bytes(content())), Slot.bytes(signature));
  }

  private Map<String, Object> content() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("version", VERSION);
    members.put("id", id);
    members.put("slots", slots.stream().map(Slot::written).toList());
    members.put("entries", entries);
    return members;
  }

  private String checksum() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Json.bytes(content()));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }
}

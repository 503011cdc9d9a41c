package dev.reeve.profile.vault;

import dev.reeve.json.JsonException;
import dev.reeve.secret.Sealer;
import dev.reeve.secret.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vault's data key, wrapped for one way to open it.
 *
 * @param kind {@link #PASSPHRASE} or {@link #KEY_FILE}
 * @param salt of the passphrase; empty for a key file
 * @param cost of the passphrase
 * @param wrapped the data key, sealed
 */
@SuppressWarnings("ArrayRecordComponent")
record Slot(String kind, byte[] salt, Argon.Cost cost, byte[] wrapped) {
  static final String PASSPHRASE = "passphrase";
  static final String KEY_FILE = "key file";

  private static final int SALT_BYTES = 16;

  static Slot passphrase(Secret passphrase, Argon.Cost cost, byte[] dataKey, String vault) {
    byte[] salt = Arrays.copyOf(Sealer.newKey(), SALT_BYTES);
    Sealer sealer = new Sealer(Argon.key(passphrase.reveal(), salt, cost));
    return new Slot(PASSPHRASE, salt, cost, sealer.seal(dataKey, bound(vault, PASSPHRASE)));
  }

  static Slot keyFile(byte[] key, byte[] dataKey, String vault) {
    byte[] wrapped = new Sealer(key).seal(dataKey, bound(vault, KEY_FILE));
    return new Slot(KEY_FILE, new byte[0], Argon.Cost.USUAL, wrapped);
  }

  /** The data key; empty when the passphrase is another, or something was changed. */
  Optional<byte[]> open(Secret passphrase, String vault) {
    return cost.bearable()
        ? open(Argon.key(passphrase.reveal(), salt, cost), vault)
        : Optional.empty();
  }

  /** The data key; empty when the key is another, or something was changed. */
  Optional<byte[]> open(byte[] key, String vault) {
    return new Sealer(key).open(wrapped, bound(vault, kind));
  }

  private static String bound(String vault, String kind) {
    return "reeve vault " + vault + " " + kind;
  }

  Map<String, Object> written() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", kind);
    if (kind.equals(PASSPHRASE)) {
      members.put("kdf", "argon2id");
      members.put("salt", text(salt));
      members.put("memory", cost.memory());
      members.put("rounds", cost.rounds());
      members.put("lanes", cost.lanes());
    }
    members.put("wrapped", text(wrapped));
    return members;
  }

  static Slot read(Map<?, ?> members) {
    String kind = String.valueOf(members.get("kind"));
    byte[] wrapped = bytes(members.get("wrapped"));
    return kind.equals(PASSPHRASE)
        ? new Slot(
            kind,
            bytes(members.get("salt")),
            new Argon.Cost(
                number(members.get("memory")),
                number(members.get("rounds")),
                number(members.get("lanes"))),
            wrapped)
        : new Slot(kind, new byte[0], Argon.Cost.USUAL, wrapped);
  }

  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(@org.jspecify.annotations.Nullable Object text) {
    try {
      return Base64.getDecoder().decode(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      throw new JsonException("a value is no base64", 0, 0);
    }
  }

  private static int number(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    throw new JsonException("a cost is no number", 0, 0);
  }
}

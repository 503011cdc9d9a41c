package dev.reeve.profile.vault;

import dev.reeve.json.JsonException;
import dev.reeve.profile.FileTurn;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.SecretException;
import dev.reeve.profile.source.VaultEntries;
import dev.reeve.secret.Sealer;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The user's secrets in one encrypted file. Its data key is random and wrapped in slots: one for a
 * passphrase, one for a key file. Opened at most once a session; safe for concurrent use, also by
 * several processes.
 */
public final class Vault implements VaultEntries {
  private final Path file;
  private final String place;
  private final VaultKeys keys;
  private final Argon.Cost cost;
  private @Nullable Opened opened;

  private record Opened(List<Slot> slots, byte[] dataKey) {}

  /** A file with the key that opens it. */
  private record Held(VaultText text, byte[] dataKey) {
    Sealer sealer() {
      return new Sealer(dataKey);
    }
  }

  /** The vault of that user; its file is made by the first {@link #put}. */
  public Vault(Folders folders, Unlock unlock) {
    this(folders, unlock, Argon.Cost.USUAL);
  }

  Vault(Folders folders, Unlock unlock, Argon.Cost cost) {
    this.file = folders.config().resolve("vault.json");
    this.place = folders.shown(file);
    this.keys = new VaultKeys(unlock, folders, place);
    this.cost = cost;
  }

  /** The names of the entries, sorted; needs no passphrase. */
  public List<String> names() {
    return read().map(text -> List.copyOf(text.entries().keySet())).orElse(List.of());
  }

  @Override
  public Optional<String> version(String name) {
    return read().map(text -> text.entries().get(name));
  }

  /**
   * {@inheritDoc}
   *
   * @throws SecretException when it can't be opened
   */
  @Override
  public synchronized Optional<Secret> get(String name) {
    Optional<VaultText> text = read();
    if (text.map(some -> some.entries().get(name)).isEmpty()) {
      return Optional.empty();
    }
    Held held = held(text.get());
    return Optional.of(opened(held, name));
  }

  /**
   * Sets an entry. The first one makes the vault: for the key file of {@code $REEVE_VAULT_KEY},
   * else for a passphrase that is asked for.
   */
  public void put(String name, Secret secret) {
    change(held -> with(held, name, secret));
  }

  /** Takes an entry away; whether there was one. */
  public boolean remove(String name) {
    if (!names().contains(name)) {
      return false;
    }
    change(
        held -> {
          SortedMap<String, String> entries = new TreeMap<>(held.text().entries());
          entries.remove(name);
          return new Held(
              VaultText.of(held.text().id(), held.text().slots(), entries), held.dataKey());
        });
    return true;
  }

  /** Lets a key file open it too, for unattended runs; the file is made where it is missing. */
  public void addKeyFile(Path keyFile) {
    byte[] key = keys.keyFileMade(keyFile);
    change(
        held -> {
          List<Slot> slots = new ArrayList<>(held.text().slots());
          slots.removeIf(slot -> slot.kind().equals(Slot.KEY_FILE));
          slots.add(Slot.keyFile(key, held.dataKey(), held.text().id()));
          return new Held(
              VaultText.of(held.text().id(), slots, held.text().entries()), held.dataKey());
        });
  }

  /**
   * Seals everything under a new data key and a new passphrase. A key file keeps its slot only when
   * it is at hand ({@code $REEVE_VAULT_KEY}).
   *
   * @return whether a key file that opened it opens it no more
   */
  public boolean rotate() {
    boolean keyed = read().filter(text -> VaultKeys.has(text, Slot.KEY_FILE)).isPresent();
    change(
        held -> {
          byte[] dataKey = Sealer.newKey();
          String id = newId();
          List<Slot> slots = new ArrayList<>();
          slots.add(Slot.passphrase(keys.chosen(), cost, dataKey, id));
          keys.keyFile()
              .ifPresent(path -> slots.add(Slot.keyFile(keys.keyFile(path), dataKey, id)));
          Held next = new Held(VaultText.of(id, slots, new TreeMap<>()), dataKey);
          for (String name : held.text().entries().keySet()) {
            next = with(next, name, opened(held, name));
          }
          return next;
        });
    return keyed && keys.keyFile().isEmpty();
  }

  private synchronized void change(UnaryOperator<Held> change) {
    try (FileTurn turn = FileTurn.take(file.resolveSibling("vault.lock"))) {
      Optional<VaultText> text = read();
      Held next = change.apply(text.isPresent() ? held(text.get()) : made());
      OwnerOnly.write(file, next.text().signedBy(next.sealer()));
      opened = new Opened(next.text().slots(), next.dataKey());
    } catch (IOException e) {
      throw new SecretException(
          "The vault can't be written: " + e.getClass().getSimpleName() + ".",
          "for the vault " + place,
          "see that its folder is there and yours",
          e);
    }
  }

  private Held made() {
    byte[] dataKey = Sealer.newKey();
    String id = newId();
    Slot slot =
        keys.keyFile()
            .map(path -> Slot.keyFile(keys.keyFileMade(path), dataKey, id))
            .orElseGet(() -> Slot.passphrase(keys.chosen(), cost, dataKey, id));
    return new Held(VaultText.of(id, List.of(slot), new TreeMap<>()), dataKey);
  }

  private static Held with(Held held, String name, Secret secret) {
    byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
    String id = held.text().id();
    SortedMap<String, String> entries = new TreeMap<>(held.text().entries());
    entries.put(name, Slot.text(held.sealer().seal(plain, bound(id, name))));
    return new Held(VaultText.of(id, held.text().slots(), entries), held.dataKey());
  }

  private Secret opened(Held held, String name) {
    return held.sealer()
        .open(Slot.bytes(held.text().entries().get(name)), bound(held.text().id(), name))
        .map(plain -> Secret.of(new String(plain, StandardCharsets.UTF_8)))
        .orElseThrow(() -> shut("entry " + name + " was changed"));
  }

  /** The data key stays the same as long as the slots do. */
  private Held held(VaultText text) {
    Opened before = opened;
    byte[] dataKey =
        before != null && same(before.slots(), text.slots())
            ? before.dataKey()
            : keys.open(text).orElseThrow(() -> shut(why(text)));
    Held held = new Held(text, dataKey);
    if (!text.fits(held.sealer())) {
      throw shut("the signature does not fit: the file was changed");
    }
    opened = new Opened(text.slots(), dataKey);
    return held;
  }

  private static String why(VaultText text) {
    return text.whole()
        ? "the passphrase or key file does not fit"
        : "the checksum does not fit: the file was changed or cut";
  }

  private Optional<VaultText> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (OwnerOnly.othersRead(file)) {
        throw new SecretException(
            "The vault can be read by others.", "for the vault " + place, "chmod 600 " + place);
      }
      return Optional.of(VaultText.read(Files.readAllBytes(file)));
    } catch (JsonException e) {
      throw shut(e.what());
    } catch (IOException e) {
      throw shut(e.getClass().getSimpleName());
    }
  }

  /** A wrong passphrase and a changed file say the same to the user; only the log tells which. */
  private SecretException shut(String why) {
    LoggerFactory.getLogger(Vault.class).debug("vault {}: {}", place, why);
    return new SecretException(
        "The vault can't be opened.",
        "for the vault " + place,
        "check " + keys.means() + "; if it is right, the file is damaged: restore it from a copy");
  }

  private static boolean same(List<Slot> some, List<Slot> others) {
    return some.stream()
        .map(Slot::written)
        .toList()
        .equals(others.stream().map(Slot::written).toList());
  }

  private static String newId() {
    return HexFormat.of().formatHex(Sealer.newKey(), 0, 8);
  }

  private static String bound(String id, String name) {
    return "reeve vault " + id + " entry " + name;
  }
}

package dev.reeve.openapi;

import dev.reeve.openapi.compiled.CompiledForm;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vendors that come with Reeve, each loaded when first asked for, from the form that the build
 * compiled: no document is parsed. Safe for concurrent use.
 */
public final class CompiledVendors {
  private static final List<String> NAMES = List.of("pureport", "pure1", "clc", "illumio", "pgo");
  private static final Map<String, Vendor> LOADED = new ConcurrentHashMap<>();

  private CompiledVendors() {}

  /** Their names. */
  public static List<String> builtIn() {
    return NAMES;
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when no vendor of that name comes with Reeve
   */
  public static Vendor load(String name) {
    return load(name, false);
  }

  /**
   * One of them.
   *
   * @param operator whether to add the operations that only the vendor's own operators may call
   *     (Pureport); for other vendors it makes no difference
   */
  public static Vendor load(String name, boolean operator) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no vendor named " + name + " comes with Reeve");
    }
    boolean more = operator && name.equals("pureport");
    return loaded(more ? name.concat("-operator") : name);
  }

  /** A text that differs when the document of that vendor differs. */
  public static String digest(String name) {
    try (InputStream in =
        CompiledVendors.class.getResourceAsStream("/vendors/" + name + ".vendor")) {
      if (in == null) {
        throw new IllegalStateException("this build has no document of " + name);
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Vendor loaded(String file) {
    Vendor vendor = LOADED.get(file);
    if (vendor == null) {
      vendor = read(file);
      LOADED.put(file, vendor);
    }
    return vendor;
  }

  private static Vendor read(String file) {
    // Not joined by +, which would bootstrap method handles at every start.
    String path = "/vendors/".concat(file).concat(".vendor");
    try (InputStream in = CompiledVendors.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("this build has no " + path);
      }
      return CompiledForm.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

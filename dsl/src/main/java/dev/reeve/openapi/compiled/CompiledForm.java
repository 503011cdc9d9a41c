package dev.reeve.openapi.compiled;

import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes and reads vendors in compiled form. */
public final class CompiledForm {
  private static final Codec VENDOR = Codecs.of(Vendor.class);

  private CompiledForm() {}

  /** Writes a vendor; the same vendor gives the same bytes. */
  public static void write(Vendor vendor, OutputStream out) throws IOException {
    PoolWriter pool = new PoolWriter();
    VENDOR.write(vendor, pool);
    pool.finish(out);
  }

  /**
   * Reads a vendor: its head at once, operations and schemas one by one when asked for.
   *
   * @throws IllegalStateException when the bytes are no compiled vendor
   */
  public static Vendor read(InputStream in) throws IOException {
    PoolReader pool = new PoolReader(in.readAllBytes());
    return (Vendor) VENDOR.read(pool.start());
  }

  /** A text that differs when this Reeve's form differs from the one that wrote some bytes. */
  public static String shape() {
    return Shape.of(Vendor.class);
  }
}

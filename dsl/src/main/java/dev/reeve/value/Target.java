package dev.reeve.value;

import dev.reeve.vendor.Vendor;
import java.util.Map;

/** What an operation can be called on: an item that was got, or a handle that was not. */
public interface Target {

  /** The API it belongs to. */
  Vendor vendor();

  /** The dotted path of its resource, or empty when its schema names none. */
  String resource();

  /** Values of path parameters that its address fixes, by name; its own identifier included. */
  Map<String, String> path();

  /** Where it was made. */
  Context context();
}

package dev.reeve.openapi.compiled;

/** Writes and reads values of one type. */
interface Codec {

  /** Writes a value of the type, never null unless the type is a JSON value. */
  void write(Object value, PoolWriter out);

  /** Reads a value that {@link #write} wrote. */
  Object read(Cursor in);
}

/**
 * Parses and prints JSON, YAML, TOML and CSV; the only package that sees Jackson.
 *
 * <p>May use: {@code errors}. Start reading at {@link dev.reeve.json.Json}. Everything is read and
 * written by streaming: the part of Jackson that binds to classes is never loaded for JSON.
 */
@NullMarked
package dev.reeve.json;

import org.jspecify.annotations.NullMarked;

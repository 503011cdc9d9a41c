/**
 * Parses and prints JSON, YAML and TOML; the only package that sees Jackson.
 *
 * <p>May use: {@code errors}.
 */
@NullMarked
package dev.reeve.json;

import org.jspecify.annotations.NullMarked;

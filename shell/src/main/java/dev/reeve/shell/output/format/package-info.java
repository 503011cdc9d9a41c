/**
 * Values as text: tables and cards for people, JSON, NDJSON, YAML, CSV, lines and Groovy for
 * machines. Machine formats are never cut or localised; nothing printed holds a control character
 * or an unrevealed secret.
 *
 * <p>May use: dsl {@code engine}, {@code value}, {@code vendor}, {@code json}. Start reading at
 * {@link dev.reeve.shell.output.format.Printer}.
 */
@NullMarked
package dev.reeve.shell.output.format;

import org.jspecify.annotations.NullMarked;

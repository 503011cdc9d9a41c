/**
 * A run as one self-contained page: no network, no script, all text escaped in one place.
 *
 * <p>May use: {@code shell.output.chart}, {@code shell.output.format}; dsl {@code json}. Start
 * reading at {@link dev.reeve.shell.output.report.RunReport}.
 */
@NullMarked
package dev.reeve.shell.output.report;

import org.jspecify.annotations.NullMarked;

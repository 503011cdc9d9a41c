/**
 * Charts: braille lines and bars for a terminal, sparklines for a table cell, SVG and PNG files.
 *
 * <p>May use: dsl {@code value}. Start reading at {@link dev.reeve.shell.output.chart.TextChart}.
 */
@NullMarked
package dev.reeve.shell.output.chart;

import org.jspecify.annotations.NullMarked;

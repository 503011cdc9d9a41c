package dev.reeve.script.check;

import java.util.List;

/**
 * A call that writes.
 *
 * @param line from 1
 * @param call e.g. {@code pureport.networks.create}
 * @param profiles under which it may be made, as {@code using} and {@code across} name them; the
 *     empty text for the one in force, none where only a run knows
 */
public record Write(int line, String call, List<String> profiles) {}

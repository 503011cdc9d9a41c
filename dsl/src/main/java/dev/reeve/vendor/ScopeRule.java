package dev.reeve.vendor;

import java.util.List;

/**
 * A value filled in from the scope when a call leaves it out: {@code x-scope}. It never stands in
 * for the identifier of the record that a write works on ({@link Resource.Identity#parameter()}).
 *
 * @param name its word in profiles and {@code using}, e.g. {@code account}
 * @param parameters the parameters it fills, e.g. {@code accountAlias}
 * @param members the body members it fills, e.g. {@code Namespace}
 * @param discover the id of the operation that may find it, or empty
 * @param pick how the discovered answer yields one value: {@code only-root}, {@code only}, or a
 *     JSON Pointer; empty when nothing is discovered
 * @param credential told by the login's answer under this pointer, or empty (CLC's home alias)
 * @param stale words of a refusal that mean that the login tells another value by now, or empty;
 *     such a value is asked for by each call and never kept with what it gives
 */
public record ScopeRule(
    String name,
    List<String> parameters,
    List<String> members,
    String discover,
    String pick,
    String credential,
    String stale) {}

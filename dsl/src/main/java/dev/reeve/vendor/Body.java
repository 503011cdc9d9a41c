package dev.reeve.vendor;

/**
 * The request body of an operation.
 *
 * @param mediaType what is sent, e.g. {@code application/json} or {@code
 *     application/x-www-form-urlencoded}
 * @param schema its type; an object's properties are arguments of the operation
 * @param required sent even when no member is given, then as {@code {}}
 */
public record Body(String mediaType, Schema schema, boolean required) {}

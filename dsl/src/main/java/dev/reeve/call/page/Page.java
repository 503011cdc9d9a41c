package dev.reeve.call.page;

import dev.reeve.value.Response;
import java.util.Iterator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param records read as they are asked for
 * @param total records in all, where the vendor tells
 * @param response how the page came
 */
record Page(Iterator<@Nullable Object> records, OptionalLong total, Response response) {}

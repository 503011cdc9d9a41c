/**
 * The compiled form of a vendor: what start-up loads instead of a document.
 *
 * <p>A file holds a table of texts and a pool of records. Equal records stand in it once and refer
 * to each other by number; a record is decoded when it is first asked for. The codecs follow the
 * components of the records in {@code vendor}: a component added there needs no change here. The
 * build writes the files anew whenever a class or document is newer.
 *
 * <p>May use: {@code vendor}. Start reading at {@link dev.reeve.openapi.compiled.CompiledForm}.
 */
@NullMarked
package dev.reeve.openapi.compiled;

import org.jspecify.annotations.NullMarked;

package dev.reeve.vendor;

/**
 * How a list goes on: {@code x-pagination}. Names that a style does not use are empty.
 *
 * @param style the way
 * @param size the parameter for the page size or limit, e.g. {@code pageSize}
 * @param defaultSize records a page when nothing is asked; 0 unknown
 * @param maxSize the vendor's cap; 0 none or unknown
 * @param position the parameter for page number or offset
 * @param first the first page number (0 or 1)
 * @param token the parameter for the continuation token
 * @param next JSON Pointer to the next token or offset in the answer
 * @param total JSON Pointer or {@code header:X-Total-Count} to the number of records in all
 * @param sort the parameter whose presence switches from token to offset paging
 */
public record Pagination(
    Style style,
    String size,
    int defaultSize,
    int maxSize,
    String position,
    int first,
    String token,
    String next,
    String total,
    String sort) {

  /** Ways a list goes on. */
  public enum Style {
    /** The answer is the whole list. */
    WHOLE,
    /** By page number until the total is reached. */
    PAGE,
    /** By offset until the total is reached or the next offset is 0. */
    OFFSET,
    /** By continuation token; by offset when sorted. */
    TOKEN,
    /**
     * Cut at a cap; the whole goes by {@code Prefer: respond-async}, a job and a data file where
     * the operation has an {@link AsyncRule}, else the cut is reported.
     */
    CAPPED,
    /** By walking a tree, see {@link Resource.Step}. */
    WALK
  }
}

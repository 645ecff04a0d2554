/**
 * Functions as a whole, from the gateway's event to its answer, on a real table: what they ask of
 * it (the budget in docs/table-costs.md), and what no single rule shows.
 */
@NullMarked
package dev.socialapi.functions;

import org.jspecify.annotations.NullMarked;

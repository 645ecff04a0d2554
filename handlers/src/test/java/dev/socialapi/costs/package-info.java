/** What every operation asks of the table, measured: the budget table in docs/table-costs.md. */
@NullMarked
package dev.socialapi.costs;

import org.jspecify.annotations.NullMarked;

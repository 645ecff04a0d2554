/**
 * The contract as a tree, and what keeps it in order: every example fits its schema, and the house
 * rules that no linter knows hold. What a linter can check belongs in {@code redocly.yaml}. The
 * end-to-end tests read the contract through this package too.
 */
@NullMarked
package dev.socialapi.spec;

import org.jspecify.annotations.NullMarked;

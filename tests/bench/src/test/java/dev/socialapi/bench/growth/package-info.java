/**
 * What operations ask of the table, and how long they take, beside ten items and a million: the
 * functions as they are, in this process, on DynamoDB Local with its tables on disk.
 */
@NullMarked
package dev.socialapi.bench.growth;

import org.jspecify.annotations.NullMarked;

/**
 * DynamoDB: the one place that knows the table.
 *
 * <p>Keys are spelled in {@code Keys}, indexes in {@code Index}, stored attributes in the item
 * mappers; {@code Table} alone calls the SDK. Stores answer the access patterns that the features
 * ask for and hold no rules. Nothing here reads the environment or the clock.
 */
@NullMarked
package dev.socialapi.store;

import org.jspecify.annotations.NullMarked;

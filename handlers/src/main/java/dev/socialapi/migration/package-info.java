/**
 * The migration of what is stored to the newest version of the schema, by hand and beside a running
 * system.
 *
 * <p>Whatever is done here may be stopped anywhere, repeated, and done by two at once: each change
 * of an item is conditional, and how far it has come is noted behind it.
 */
@NullMarked
package dev.socialapi.migration;

import org.jspecify.annotations.NullMarked;

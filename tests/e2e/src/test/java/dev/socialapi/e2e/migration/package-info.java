/** What is stored, brought to the newest version of the schema. */
@NullMarked
package dev.socialapi.e2e.migration;

import org.jspecify.annotations.NullMarked;

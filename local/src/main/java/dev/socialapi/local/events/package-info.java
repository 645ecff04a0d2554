/**
 * What reaches functions without a request: the records of the table's stream and the messages of
 * queues, as the template's event source mappings say. Delivered at least once, as on AWS.
 */
@NullMarked
package dev.socialapi.local.events;

import org.jspecify.annotations.NullMarked;

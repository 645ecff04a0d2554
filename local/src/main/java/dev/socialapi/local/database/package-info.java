/**
 * The table as the template declares it, in DynamoDB Local. Its properties are nearly what DynamoDB
 * itself wants to create it; what differs is said here, and what is unknown is refused.
 */
@NullMarked
package dev.socialapi.local.database;

import org.jspecify.annotations.NullMarked;

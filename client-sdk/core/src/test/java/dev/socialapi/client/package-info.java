/**
 * The client against servers that are scripted, hostile ones above all: each case ends as the
 * README says.
 */
@NullMarked
package dev.socialapi.client;

import org.jspecify.annotations.NullMarked;

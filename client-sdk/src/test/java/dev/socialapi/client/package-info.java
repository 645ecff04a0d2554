/** The client against a scripted server: that it speaks the contract, and grows old gracefully. */
@NullMarked
package dev.socialapi.client;

import org.jspecify.annotations.NullMarked;

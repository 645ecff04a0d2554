/**
 * The gateway's HTTP: requests and answers as plain values, and the server that carries them.
 *
 * <p>The server library stays in this package. It binds to the loopback interface only, hands
 * header names over as the client wrote them, and runs each request on a virtual thread.
 */
@NullMarked
package dev.socialapi.local.gateway.http;

import org.jspecify.annotations.NullMarked;

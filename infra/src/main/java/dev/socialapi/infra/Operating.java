package dev.socialapi.infra;

import java.util.Optional;

/**
 * Who is told of trouble, and what a month may cost.
 *
 * @param monthlyDollars the budget, of which notice is given before it is used up
 * @param email who gets the messages (after confirming it once); without one they go to whoever
 *     subscribes to the topic by hand
 */
record Operating(int monthlyDollars, Optional<String> email) {}

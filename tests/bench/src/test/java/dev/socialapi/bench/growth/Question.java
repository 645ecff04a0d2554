package dev.socialapi.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.functions.Event;
import java.util.function.Function;

/**
 * A call that is measured.
 *
 * @param event from the body of the answer before it
 */
record Question(Row row, Operation operation, Function<JsonNode, Event> event) {}

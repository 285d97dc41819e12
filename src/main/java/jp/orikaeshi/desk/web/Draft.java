package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.monitoring.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A probe as somebody has typed it and not saved yet, with the passwords that their page does not show again.
 *
 * @param by whose it is
 * @param seen what its trial saw; null if it could not be tried
 */
record Draft(UUID id, String by, JsonNode fields, @Nullable Observation seen, Instant at) {}

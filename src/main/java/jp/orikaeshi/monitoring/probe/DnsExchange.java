package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsQuery;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsSection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One question and its answer. What does not answer this very question is ignored. */
final class DnsExchange {
    /** An answer, and whether there is more of it than fitted in. */
    record Reply(DnsAnswer answer, boolean truncated) {}

    private final DnsQuery query;
    private final DnsQuestion question;
    private final Duration limit;
    private final CompletableFuture<Reply> answer = new CompletableFuture<>();

    DnsExchange(DnsQuery query, Duration limit) {
        this.query = query;
        this.question = query.recordAt(DnsSection.QUESTION);
        this.limit = limit;
    }

    DnsQuery query() {
        return query;
    }

    /** How long the answer may take. */
    Duration limit() {
        return limit;
    }

    CompletableFuture<Reply> answer() {
        return answer;
    }

    void fail(Throwable cause) {
        answer.completeExceptionally(cause);
    }

    /** Takes what came under this question's number, if it answers the question. */
    void hear(DnsResponse response) {
        if (response.count(DnsSection.QUESTION) == 1
                && response.recordAt(DnsSection.QUESTION) instanceof DnsQuestion asked
                && asked.type().equals(question.type())
                && asked.name().equalsIgnoreCase(question.name())) {
            answer.complete(new Reply(DnsAnswer.of(response, question.type()), response.isTruncated()));
        }
    }
}

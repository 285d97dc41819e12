package jp.orikaeshi.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/**
 * A transaction around a piece of a test. Not a {@code UserTransaction}: the server keeps in an interceptor that all
 * threads share whether those are allowed at the moment, so that a worker which is inside the same bean can make it refuse
 * a test's.
 */
@ApplicationScoped
public class Transactions {
    @Resource
    TransactionSynchronizationRegistry transaction;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public <T> T run(Callable<T> work) throws Exception {
        return work.call();
    }

    /** Runs it, and takes back whatever it has written. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void undone(Runnable work) {
        work.run();
        transaction.setRollbackOnly();
    }
}

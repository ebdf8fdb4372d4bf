package parley.trial;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it is in the store's file. Commands run under the shared side of a lock
 * and commits under the exclusive side: a commit therefore never sees half a command, and one commit
 * covers every writer that waits for it.
 */
final class DurableBackend extends H2Backend {
    /** Commands that change nothing, so that they need no commit. All others are treated as writes. */
    private static final Set<String> READS = Set.of(
        "find", "count", "distinct", "getmore", "killcursors", "ismaster", "hello", "ping", "buildinfo",
        "listcollections", "listindexes", "listdatabases", "endsessions", "collstats", "dbstats", "serverstatus",
        "connectionstatus", "hostinfo", "getlog", "whatsmyuri");

    private final MVStore store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile boolean stopping;

    DurableBackend(MVStore store) {
        super(store);
        this.store = store;
        version(new Wire13());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        Document answer;
        lock.readLock().lock();
        try {
            if (stopping) {
                throw new IllegalStateException("the trial engine is stopping");
            }
            answer = super.handleMessage(message);
        } finally {
            lock.readLock().unlock();
        }
        if (!READS.contains(command.toLowerCase())) {
            commitChanges();
        }
        return answer;
    }

    private void commitChanges() {
        lock.writeLock().lock();
        try {
            if (!stopping && store.hasUnsavedChanges()) {
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits for the commands under way and refuses further ones; what they wrote is committed. */
    void stopAccepting() {
        lock.writeLock().lock();
        try {
            store.commit();
            stopping = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Wire version 13 is MongoDB 5.0; current drivers refuse a server that reports less than 9. */
    private static final class Wire13 implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
